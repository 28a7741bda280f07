import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allAsks, allEvents, orderConfirmedV1 } from '@comptoir/contracts';
import Ajv from 'ajv';
import { asyncApiDocument } from './async-api';

interface Described {
  readonly channels: Readonly<Record<string, { address: string; messages: object }>>;
  readonly operations: Readonly<Record<string, object>>;
  readonly components: { readonly schemas: object };
}
const schema = JSON.parse(
  readFileSync(require.resolve('@asyncapi/specs/schemas/3.0.0-without-$id.json'), 'utf8'),
) as object;

describe('the description of what is announced', () => {
  const document = asyncApiDocument();

  it('is valid AsyncAPI 3.0', () => {
    const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect({ valid: validate(document), errors: validate.errors }).toEqual({ valid: true, errors: null });
  });

  it('has every event on the subject on which it is published', () => {
    const { channels } = document as unknown as Described;
    for (const { name, version } of allEvents) expect(channels).toHaveProperty([`${name}.v${version}`]);
    expect(channels['sales.order.confirmed.v1']?.address).toBe(orderConfirmedV1.subject('{id}'));
  });

  it('has every ask of sales and purchasing on its subject, with its answer', () => {
    const { channels, operations } = document as unknown as Described;
    const asks = allAsks.filter(({ service }) => service === 'sales' || service === 'purchasing');
    expect(asks.length).toBeGreaterThan(100);
    for (const { name, subject } of asks) {
      expect(channels[name]?.address).toBe(subject);
      expect(operations[name]).toMatchObject({
        action: 'receive',
        channel: { $ref: `#/channels/${name}` },
        reply: { channel: { $ref: `#/channels/${name}.reply` } },
      });
    }
  });

  it('refers only to what it defines', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    const found = (path: string) =>
      path
        .split('/')
        .slice(1)
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], document);
    expect(references.length).toBeGreaterThan(100);
    expect(references.filter((path) => found(path) === undefined)).toEqual([]);
  });

  it('stands in docs/ as it is (npm run docs:generate writes it)', () => {
    const written = readFileSync(join(__dirname, '../../../../docs/asyncapi.json'), 'utf8');
    expect(JSON.parse(written)).toEqual(document);
  });
});
