import { sql } from '@comptoir/persistence';
import { faultRun, tellVerdict } from '@comptoir/testing';
import { jetstreamManager } from '@nats-io/jetstream';
import { eventually, Rig, type TestService } from './rig';
import { createCounters, createEffects, effectsOf } from './sample';
import { oneIn, serve, stomach, SwallowWhenCounted } from './swallow';

/** Portions with and without poison take turns, so that a machine that others load slows both alike. */
const turns = 5;
const { n, seed, promised } = faultRun({ n: 10_000, seed: 16 });
const portion = Math.floor(n / turns / (2 * oneIn)) * 2 * oneIn;
const all = portion * turns;
const dead = all / oneIn;

describe('poison', () => {
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

  /** Announces a portion; gives how long it took until all that can have an effect had it. */
  async function eat(from: number, poison: boolean): Promise<{ ms: number; poisoned: string[] }> {
    const { effects } = await effectsOf(hearer);
    const began = performance.now();
    const poisoned = await serve(announcer, { from, count: portion, poison });
    const wanted = effects + portion - poisoned.length;
    await eventually(async () => (await effectsOf(hearer)).effects >= wanted, 300_000);
    return { ms: performance.now() - began, poisoned };
  }

  async function agesOf() {
    const row = await hearer.db.one<{ p99: number; max: number }>(sql`
      select percentile_disc(0.99) within group (order by age)::int as p99, max(age)::int as max
      from (select extract(epoch from at - announced_at) * 1000 as age from effect) as ages`);
    return { p99Ms: row?.p99 ?? -1, maxAgeMs: row?.max ?? -1 };
  }

  it('is taken, 1 % of 10,000, exactly; the rest goes through, and the poison too once it is none', async () => {
    const took = { clean: 0, poisoned: 0 };
    const poison = new Set<string>();
    if (promised) await eat(10 * all, false); // warms up
    for (let turn = 0; turn < turns; turn++) {
      if (promised) took.clean += (await eat(2 * all + turn * portion, false)).ms;
      const { ms, poisoned } = await eat(turn * portion, true);
      took.poisoned += ms;
      for (const id of poisoned) poison.add(id);
    }
    await eventually(async () => (await hearer.deadLetters.list({ limit: n })).length === dead, 120_000);
    const letters = await hearer.db.query<{ subject: string }>(sql`select subject from dead_letter`);
    const taken = letters.map(({ subject }) => subject.split('.').at(-1) ?? '');
    const through = await effectsOf(hearer);
    const ages = await agesOf();

    stomach.fixed = true;
    await hearer.deadLetters.replay({ all: true }, 'test');
    const replayed = () => hearer.deadLetters.list({ status: 'replayed', limit: n });
    await eventually(async () => (await replayed()).length === dead, 120_000);
    const after = await effectsOf(hearer);
    const provisioner = await rig.client('provisioner');
    const manager = await jetstreamManager(provisioner, { checkAPI: false });
    const unread = (await manager.streams.info('ADV')).state.messages;

    const clean = promised ? all + portion : 0;
    const perSecond = (good: number, ms: number) => Math.round((good / ms) * 1_000);
    const poisonedPerSecond = perSecond(all - dead, took.poisoned);
    const cleanPerSecond = perSecond(all, took.clean);
    const throughputLossPercent = Math.round((1 - poisonedPerSecond / cleanPerSecond) * 1_000) / 10;
    const verdict = {
      id: 'R16',
      seed,
      n: all,
      lost: clean + all - after.messages,
      duplicates: after.effects - after.messages,
      ...ages,
      done: through.messages - clean,
      dead: taken.length,
      exact: taken.length === poison.size && taken.every((id) => poison.has(id)),
      replayed: after.messages - through.messages,
      unread,
      poisonedPerSecond,
      ...(promised && { cleanPerSecond, throughputLossPercent }),
    };
    const wanted = { lost: 0, duplicates: 0, done: all - dead, dead, exact: true, replayed: dead, unread: 0 };
    const pass = Object.entries(wanted).every(([name, value]) => Reflect.get(verdict, name) === value);
    expect(tellVerdict({ ...verdict, pass })).toMatchObject(wanted);
  }, 900_000);
});
