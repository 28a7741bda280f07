import { sql } from '@comptoir/persistence';
import { headers as newHeaders } from '@nats-io/transport-node';
import { jetstream } from '@nats-io/jetstream';
import { count, counted, counterId, createCounters, createEffects, effectsOf, pendingOf } from './sample';
import { eventually, Rig, type TestService } from './rig';
import { oneIn, serve, stomach, SwallowWhenCounted } from './swallow';

describe('dead letters', () => {
  let rig: Rig;
  let announcer: TestService;
  let hearer: TestService;

  beforeAll(async () => {
    rig = await Rig.start();
    announcer = await rig.service('tasks');
    hearer = await rig.service('sales', { providers: [SwallowWhenCounted] });
    await createCounters(announcer.db);
    await createEffects(hearer.db);
  });
  afterAll(() => rig.stop());

  const all = 2_000;
  const dead = all / oneIn;

  it('takes exactly the poison, and lets the rest through', async () => {
    const poisoned = await serve(announcer, { from: 0, count: all, poison: true });
    await eventually(async () => (await effectsOf(hearer)).effects === all - dead, 120_000);
    await eventually(async () => (await hearer.deadLetters.list()).length === dead, 60_000);
    const letters = await hearer.db.query<{ subject: string }>(sql`select subject from dead_letter`);
    expect(new Set(letters.map(({ subject }) => subject.split('.').at(-1)))).toEqual(new Set(poisoned));
    expect(await effectsOf(hearer)).toEqual({ effects: all - dead, messages: all - dead });
  });

  it('groups them by cause and shows one in full', async () => {
    const groups = await hearer.deadLetters.groups();
    expect(groups.map(({ errorClass, count: n }) => [errorClass, n]).sort()).toEqual([
      ['Error', dead / 2],
      ['counter.odd', dead / 2],
    ]);
    const [one] = await hearer.deadLetters.list();
    const shown = await hearer.deadLetters.show(one?.id ?? '');
    expect(shown).toMatchObject({ consumer: 'swallow-when-counted', status: 'dead' });
    expect(JSON.parse(shown?.body ?? '')).toHaveProperty('poison');
    expect(shown?.headers).toHaveProperty('ce-id');
  });

  it('makes a dead letter again of what still fails, and an effect of what is fixed', async () => {
    expect(await hearer.deadLetters.replay({ all: true }, 'test')).toBe(dead);
    await eventually(async () => {
      const again = await hearer.deadLetters.list();
      return again.length === dead && again.every(({ attempts }) => attempts > 1);
    });
    stomach.fixed = true;
    await hearer.deadLetters.replay({ all: true }, 'test');
    await eventually(async () => (await hearer.deadLetters.list({ status: 'replayed' })).length === dead);
    expect(await effectsOf(hearer)).toEqual({ effects: all, messages: all });
    stomach.fixed = false;
  });

  it('keeps what was discarded, with who and why', async () => {
    await count(announcer, counterId(15_000), { poison: 'refused' });
    await eventually(async () => (await hearer.deadLetters.list()).length === 1);
    await expect(async () => hearer.deadLetters.discard({ all: true }, 'ops', ' ')).rejects.toThrow(/reason/);
    expect(await hearer.deadLetters.discard({ all: true }, 'ops', 'test data')).toBe(1);
    expect(await hearer.deadLetters.list({ status: 'discarded' })).toMatchObject([
      { resolvedBy: 'ops', reason: 'test data' },
    ]);
    expect(await hearer.deadLetters.replay({ all: true }, 'ops')).toBe(0);
  });

  it('makes none while the infrastructure is down: the consumer pauses, counts nothing, then goes on', async () => {
    stomach.down = true;
    const before = await effectsOf(hearer);
    for (let i = 0; i < 20; i++) await count(announcer, counterId(16_000 + i));
    await eventually(() => hearer.engine.health.consumers.some(({ paused }) => paused));
    await new Promise((resolve) => setTimeout(resolve, 1_500)); // a dozen probes, more than maxDeliveries
    stomach.down = false;
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 20);
    expect(await hearer.deadLetters.list()).toEqual([]);
    expect(hearer.engine.health.consumers.every(({ paused }) => !paused)).toBe(true);
  });

  it('takes every malformed message, and the consumer lives', async () => {
    const client = await rig.client('tasks');
    const js = jetstream(client);
    const id = counterId(17_000);
    const deep = Buffer.from(`{"value":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
    const good: Record<string, string> = {
      'ce-specversion': '1.0',
      'ce-id': 'x',
      'ce-source': '/x',
      'ce-type': counted.type,
      'ce-subject': id,
    };
    const cases: [Record<string, string>, Uint8Array | string][] = [
      [{}, ''],
      [{}, '{"value":1}'],
      [good, '{"value":'],
      [good, deep],
      [good, Buffer.from([0xc0, 0xa0])],
      [good, '{"value":"text"}'],
      [good, '{}'],
      [{ ...good, 'ce-subject': '%C0%A0' }, '{"value":1}'],
      [{ ...good, 'ce-subject': '%ZZ' }, '{"value":1}'],
      [{ ...good, 'ce-aggver': 'many' }, '{"value":1}'],
      [{ ...good, 'ce-time': 'yesterday' }, '{"value":1}'],
      [{ ...good, 'ce-specversion': '0.3' }, '{"value":1}'],
      [{ 'Content-Type': 'application/cloudevents+json' }, '[]'],
      [{ 'Content-Type': 'application/cloudevents+avro' }, 'x'],
    ];
    for (const [index, [set, body]] of cases.entries()) {
      const headers = newHeaders();
      for (const [name, value] of Object.entries(set))
        headers.set(name, name === 'ce-id' ? `case-${index}` : value);
      await js.publish(counted.subject(id), body, { headers });
    }
    await eventually(async () => (await hearer.deadLetters.list()).length === cases.length);

    const before = await effectsOf(hearer);
    const structured = newHeaders();
    structured.set('Content-Type', 'application/cloudevents+json; charset=utf-8');
    const document = {
      specversion: '1.0',
      id: 'structured-1',
      source: '/erp',
      type: counted.type,
      subject: id,
      aggver: 3,
      data: { value: 3 },
    };
    await js.publish(counted.subject(id), JSON.stringify(document), { headers: structured });
    const unknown = newHeaders();
    for (const [name, value] of Object.entries({ ...good, 'ce-type': 'comptoir.tasks.counter.counted.v9' }))
      unknown.set(name, value);
    await js.publish(counted.subject(id), '{}', { headers: unknown });
    await count(announcer, counterId(17_001));
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 2);
    expect((await hearer.deadLetters.list()).length).toBe(cases.length);
    expect(await pendingOf(announcer)).toBe(0);
  });
});
