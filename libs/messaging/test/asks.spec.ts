import { defineAsk } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Controller } from '@nestjs/common';
import { headers as newHeaders, type NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { Answers, AskContext, AskFault, currentTrace, RawJson } from '../src';
import { Rig, type TestService } from './rig';

const read = defineAsk({
  name: 'sales.sample.read',
  http: { method: 'GET', path: '/samples/:id', summary: 'Read a sample' },
  permission: 'quote.read',
  request: z.strictObject({ id: z.string().min(1), wait: z.number().default(0) }),
  response: z.object({ id: z.string(), by: z.string(), trace: z.string() }),
});
const fail = defineAsk({
  name: 'sales.sample.fail',
  request: z.strictObject({ how: z.enum(['refuse', 'bug', 'lie', 'raw', 'huge']) }),
  response: z.object({ ok: z.boolean() }),
});

@Controller()
class Samples {
  begun = 0;

  @Answers(read)
  async read({ id, wait }: { id: string; wait: number }, context: AskContext) {
    this.begun++;
    await new Promise((resolve) => setTimeout(resolve, wait));
    context.answerEtag('"7"');
    return { id, by: context.caller.name, trace: currentTrace() ?? '' };
  }

  @Answers(fail)
  async fail({ how }: { how: string }): Promise<{ ok: boolean } | RawJson> {
    if (how === 'refuse') throw new Refusal('conflict', 'sample.no', { why: 'because' });
    if (how === 'bug') throw new Error('secret detail');
    if (how === 'raw') return new RawJson('{"ok":  true}');
    if (how === 'huge') return new RawJson(JSON.stringify('x'.repeat(2_000_000)));
    return { nonsense: 1 } as never;
  }
}

describe('asks', () => {
  let rig: Rig;
  let sales: TestService;
  let gateway: TestService;
  let notifications: TestService;
  let raw: NatsConnection;

  beforeAll(async () => {
    rig = await Rig.start();
    sales = await rig.service('sales', { controllers: [Samples] });
    gateway = await rig.service('gateway');
    notifications = await rig.service('notifications');
    raw = await rig.client('gateway');
  });
  afterAll(() => rig.stop());

  const refusalOf = (promise: Promise<unknown>) =>
    promise.then(
      () => 'no refusal',
      (error: unknown) => (error instanceof Refusal ? error : String(error)),
    );

  it('refuses without a token, without the permission, and what the schema does not know', async () => {
    expect(await refusalOf(gateway.asks.ask(read, { id: 'a' }))).toMatchObject({
      kind: 'unauthenticated',
      code: 'token.missing',
    });
    expect(await refusalOf(gateway.asks.ask(read, { id: 'a' }, { as: 'nobody' }))).toMatchObject({
      kind: 'forbidden',
      code: 'permission.missing',
    });
    const bad = await refusalOf(gateway.asks.ask(read, { id: '', more: 1 } as never, { as: 'manager' }));
    expect(bad).toMatchObject({ kind: 'invalid', code: 'request.invalid' });
    expect((bad as Refusal).errors?.map(({ pointer }) => pointer).sort()).toEqual(['/id', '/more']);
  });

  it('answers, with the version and the trace of the asker', async () => {
    const { json, etag } = await gateway.asks.askRaw(read, { id: 'a' }, { as: 'manager' });
    expect(etag).toBe('"7"');
    expect(JSON.parse(Buffer.from(json).toString())).toMatchObject({
      id: 'a',
      by: 'Manager',
      trace: expect.stringMatching(/^00-[0-9a-f]{32}-/),
    });
  });

  it('carries refusals, hides bugs, and passes JSON through byte for byte', async () => {
    expect(await refusalOf(notifications.asks.ask(fail, { how: 'refuse' }))).toMatchObject({
      kind: 'conflict',
      code: 'sample.no',
      facts: { why: 'because' },
    });
    await expect(notifications.asks.ask(fail, { how: 'bug' })).rejects.toThrow(AskFault);
    await expect(notifications.asks.ask(fail, { how: 'bug' })).rejects.not.toThrow(/secret/);
    await expect(notifications.asks.ask(fail, { how: 'lie' })).rejects.toThrow(AskFault);
    expect(Buffer.from((await notifications.asks.askRaw(fail, { how: 'raw' })).json).toString()).toBe(
      '{"ok":  true}',
    );
    expect(await refusalOf(notifications.asks.ask(fail, { how: 'huge' }))).toMatchObject({
      code: 'answer.too-large',
    });
  });

  it('says at once that nobody serves, and in time that nobody answers', async () => {
    const { http, request, response } = read;
    const purchasing = defineAsk({ name: 'purchasing.sample.read', http, request, response });
    const started = Date.now();
    expect(await refusalOf(gateway.asks.ask(purchasing, { id: 'a' }, { as: 'manager' }))).toMatchObject({
      kind: 'unavailable',
      code: 'purchasing.unavailable',
    });
    expect(Date.now() - started).toBeLessThan(500);
    expect(
      await refusalOf(gateway.asks.ask(read, { id: 'a', wait: 500 }, { as: 'manager', timeoutMs: 100 })),
    ).toMatchObject({ code: 'sales.timeout' });
  });

  it('does not begin what its asker no longer waits for, and bounds what waits', async () => {
    const samples = sales.app.get(Samples);
    const before = samples.begun;
    const all = await Promise.all(
      Array.from({ length: 700 }, () =>
        refusalOf(gateway.asks.ask(read, { id: 'a', wait: 400 }, { as: 'manager', timeoutMs: 300 })),
      ),
    );
    const codes = all.map((one) => (one as Refusal).code);
    expect(codes.filter((code) => code === 'overloaded').length).toBeGreaterThanOrEqual(124);
    expect(new Set(codes)).toEqual(new Set(['overloaded', 'sales.timeout']));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(samples.begun - before).toBeLessThanOrEqual(64);
  });

  it('answers everything malformed within 100 ms and stays alive', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    const payloads = [
      '',
      '{',
      'null',
      '[]',
      '"text"',
      deep,
      '{"id":',
      '\0\0',
      Buffer.from([0xff, 0xfe, 0xc0, 0xa0]),
      '{"id":{"__proto__":1}}',
      '1e999',
    ];
    const headerSets: [string, string][][] = [
      [['authorization', 'manager']],
      [['authorization', 'garbage']],
      [
        ['authorization', 'manager'],
        ['deadline', 'soon'],
      ],
      [
        ['authorization', 'manager'],
        ['deadline', '1'],
      ],
      [
        ['authorization', 'manager'],
        ['traceparent', '%C0%A0'],
      ],
      [],
    ];
    for (const subject of ['rpc.sales.v1.sample.read', 'rpc.sales.v1.sample.unknown', 'rpc.sales.v1.x.y.z']) {
      for (const payload of payloads) {
        for (const set of headerSets) {
          const headers = newHeaders();
          for (const [name, value] of set) headers.set(name, value);
          const reply = await raw.request(subject, payload, { timeout: 100, headers });
          expect(['refused', 'fault']).toContain(reply.headers?.get('outcome'));
        }
      }
    }
    await expect(gateway.asks.ask(read, { id: 'still' }, { as: 'manager' })).resolves.toMatchObject({
      id: 'still',
    });
  });

  it('costs little: median round trip under 10 ms', async () => {
    const times: number[] = [];
    for (let i = 0; i < 300; i++) {
      const started = performance.now();
      await gateway.asks.askRaw(read, { id: 'a' }, { as: 'manager' });
      times.push(performance.now() - started);
    }
    const median = times.sort((a, b) => a - b)[150] as number;
    process.stdout.write(
      `${JSON.stringify({ test: 'ask', n: 300, medianMs: +median.toFixed(3), p99Ms: +(times[297] as number).toFixed(3) })}\n`,
    );
    expect(median).toBeLessThan(10);
  });
});
