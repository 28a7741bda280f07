import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allAsks } from '@comptoir/contracts';
import { Validator } from '@seriousme/openapi-schema-validator';
import { generatedDocs } from '../docs';

interface Operation {
  operationId: string;
  tags: string[];
  summary: string;
  responses: Record<string, { content?: Record<string, unknown> }>;
  'x-permission'?: string | null;
}
interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, unknown> };
}

describe('the description of the API', () => {
  let text: string;
  let document: Document;
  beforeAll(async () => {
    text = (await generatedDocs())['openapi.json'] ?? '';
    document = JSON.parse(text) as Document;
  });
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
    );

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate(text);
    expect({ valid, errors }).toEqual({ valid: true, errors: undefined });
    expect(document.openapi).toBe('3.1.0');
  });

  it('refers only to what it defines', () => {
    const references = [...text.matchAll(/"\$ref": "([^"]+)"/g)].map(([, reference]) => reference as string);
    const missing = references.filter(
      (reference) => !(reference.replace('#/components/schemas/', '') in document.components.schemas),
    );
    expect([...new Set(missing)]).toEqual([]);
  });

  it('describes every ask once, with its permission', () => {
    for (const { http, permission } of allAsks.filter((ask) => ask.http)) {
      const path = `/api/v1${http?.path.replace(/:(\w+)/g, '{$1}')}`;
      const operation = document.paths[path]?.[http?.method.toLowerCase() ?? ''];
      expect({ path, permission: operation?.['x-permission'], summary: operation?.summary }).toEqual({
        path,
        permission: permission ?? null,
        summary: http?.summary,
      });
    }
  });

  it('gives each operation a name of its own, a tag and its problems', () => {
    const names = operations().map(({ operation }) => operation.operationId);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const { operation } of operations()) {
      expect(operation.tags).toHaveLength(1);
      expect(Object.keys(operation.responses['503']?.content ?? {})).toEqual(['application/problem+json']);
    }
  });

  it('is the committed one (npm run docs:generate writes it)', () => {
    expect(readFileSync(join(__dirname, '../../../../docs/openapi.json'), 'utf8')).toBe(text);
  });
});
