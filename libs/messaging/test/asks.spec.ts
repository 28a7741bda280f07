import { defineAsk } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { Answers, AskContext, AskFault, currentTrace, RawJson } from '../src';
import { eventually, Rig, type TestService } from './rig';

const read = defineAsk({
  name: 'sales.sample.read',
  http: { method: 'GET', path: '/samples/:id', summary: 'Read a sample' },
  permission: 'quote.read',
  request: z.strictObject({ id: z.string().min(1) }),
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

  private gate = Promise.resolve();

  /** Lets no answer through until the returned function is called. */
  close(): () => void {
    let open = () => undefined as void;
    this.gate = new Promise((resolve) => (open = resolve));
    return open;
  }

  @Answers(read)
  async read({ id }: { id: string }, context: AskContext) {
    this.begun++;
    await this.gate;
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

  beforeAll(async () => {
    rig = await Rig.start();
    sales = await rig.service('sales', { controllers: [Samples] });
    gateway = await rig.service('gateway');
    notifications = await rig.service('notifications');
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
    expect(Date.now() - started).toBeLessThan(1_900); // not by its time-out
    const open = sales.app.get(Samples).close();
    const late = await refusalOf(gateway.asks.ask(read, { id: 'a' }, { as: 'manager', timeoutMs: 100 }));
    expect(late).toMatchObject({ code: 'sales.timeout' });
    open();
  });

  it('lets 64 work and 512 wait, and refuses the rest at once', async () => {
    const samples = sales.app.get(Samples);
    const before = samples.begun;
    const open = samples.close();
    const outcomes: string[] = [];
    const all = Array.from({ length: 700 }, async () => {
      const refusal = await refusalOf(
        gateway.asks.ask(read, { id: 'a' }, { as: 'manager', timeoutMs: 30_000 }),
      );
      outcomes.push(refusal instanceof Refusal ? refusal.code : refusal);
    });
    await eventually(() => outcomes.length === 700 - 64 - 512);
    expect(new Set(outcomes)).toEqual(new Set(['overloaded']));
    expect(samples.begun - before).toBe(64);
    open();
    await Promise.all(all);
    expect(outcomes.filter((outcome) => outcome === 'no refusal').length).toBe(576);
  });

  it('does not begin what its asker no longer waits for', async () => {
    const samples = sales.app.get(Samples);
    const open = samples.close();
    const first = Array.from({ length: 64 }, () =>
      gateway.asks.ask(read, { id: 'a' }, { as: 'manager', timeoutMs: 30_000 }),
    );
    const begun = samples.begun;
    await eventually(() => samples.begun === begun + 64);
    const late = await refusalOf(gateway.asks.ask(read, { id: 'late' }, { as: 'manager', timeoutMs: 100 }));
    expect(late).toMatchObject({ code: 'sales.timeout' });
    open();
    await Promise.all(first);
    await gateway.asks.ask(read, { id: 'next' }, { as: 'manager', timeoutMs: 30_000 });
    expect(samples.begun).toBe(begun + 65);
  });

  it('costs little, whatever else the machine does', async () => {
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
    expect(median).toBeLessThan(250);
  });
});
