import { Db, dataSourceOf, sql } from '@comptoir/persistence';
import { faultRun, p99Of, tellVerdict } from '@comptoir/testing';
import { messagingMigrations } from '../src';
import { BatchHandler } from '../src/consumers/handle-batch';
import { run } from '../src/consumers/inbox';
import { readMessage } from '../src/consumers/message';
import { reactionsOf } from '../src/consumers/reaction';
import { sent, type Sent } from './deliveries';
import { Rig } from './rig';
import { createEffects, KeepStateWhenCounted } from './sample';

/** A small seeded generator: the same seed gives the same shuffle. */
function randomOf(seed: number): () => number {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = Math.imul(state ^ (state >>> 15), state | 1);
    state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
    return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const aggregates = 5;
const versions = 6;

describe('the inbox', () => {
  let rig: Rig;
  let db: Db;
  const reactions = reactionsOf(new KeepStateWhenCounted());
  const handler = () =>
    new BatchHandler({ db, durable: 'd', reactions, maxDeliveries: 8, buried: () => undefined });
  const stateNow = async () =>
    JSON.stringify(await db.query(sql`select aggregate_id, version, value from state order by aggregate_id`));
  const counts = () =>
    db.one<{ effects: number; messages: number }>(
      sql`select count(*)::int as effects, count(distinct message_id)::int as messages from effect`,
    );
  const forget = () => db.execute(sql`truncate inbox, effect, state`);

  beforeAll(async () => {
    rig = await Rig.start();
    db = await Db.open(dataSourceOf(await rig.database(), messagingMigrations));
    await createEffects(db);
  });
  afterAll(async () => {
    await db.close();
    await rig.stop();
  });

  const history = () =>
    Array.from({ length: aggregates * versions }, (_, i) =>
      sent(i % aggregates, Math.floor(i / aggregates) + 1),
    );

  /** Aggregates of this seed's own: the first has its versions reversed, the others have them shuffled; then they are mixed. */
  function unordered(at: number, random: () => number): Sent[] {
    const queues = Array.from({ length: aggregates }, (_, aggregate) => {
      const ascending = Array.from({ length: versions }, (__, v) => sent(at * aggregates + aggregate, v + 1));
      return aggregate === 0 ? ascending.reverse() : shuffled(ascending, random);
    });
    const turns = shuffled(
      queues.flatMap((queue) => queue.map(() => queue)),
      random,
    );
    return turns.map((queue) => queue.shift() as Sent);
  }

  function expectNothing(seen: {
    id: string;
    seed: number;
    n: number;
    lost: number;
    duplicates: number;
    different: number;
    times: number[];
  }): void {
    const { times, ...facts } = seen;
    const { lost, duplicates, different } = facts;
    const pass = lost === 0 && duplicates === 0 && different === 0;
    tellVerdict({ ...facts, maxAgeMs: Math.round(Math.max(...times)), p99Ms: p99Of(times), pass });
    expect({ lost, duplicates, different }).toEqual({ lost: 0, duplicates: 0, different: 0 });
  }

  async function reference(messages: readonly Sent[]): Promise<string> {
    await forget();
    await handler().handle(messages);
    return stateNow();
  }

  it('gives one effect and the same state for every event delivered 5 times, shuffled (1,000 seeds)', async () => {
    const { seed: first, n } = faultRun({ seed: 1, n: 1_000 });
    const messages = history();
    const expected = await reference(messages);
    const found = { lost: 0, duplicates: 0, different: 0 };
    const times: number[] = [];
    for (let seed = first; seed < first + n; seed++) {
      await forget();
      const random = randomOf(seed);
      const deliveries = shuffled(Array.from({ length: 5 }, () => messages).flat(), random);
      const began = performance.now();
      while (deliveries.length > 0)
        await handler().handle(deliveries.splice(0, 1 + Math.floor(random() * 40)));
      times.push(performance.now() - began);
      const { effects, messages: heard } = (await counts()) ?? { effects: -1, messages: -1 };
      found.lost += messages.length - heard;
      found.duplicates += effects - heard;
      if ((await stateNow()) !== expected) found.different++;
    }
    expectNothing({ id: 'R14', seed: first, n, ...found, times });
  }, 900_000);

  it('comes to the same state with versions reversed and shuffled for each aggregate (1,000 seeds)', async () => {
    const { seed: first, n } = faultRun({ seed: 1, n: 1_000 });
    await forget();
    const times: number[] = [];
    for (let at = 0; at < n; at++) {
      const random = randomOf(first + at);
      const deliveries = unordered(at, random);
      const began = performance.now();
      while (deliveries.length > 0)
        await handler().handle(deliveries.splice(0, 1 + Math.floor(random() * deliveries.length)));
      times.push(performance.now() - began);
    }
    const { effects, messages } = (await counts()) ?? { effects: -1, messages: -1 };
    const settled = await db.one<{ n: number }>(
      sql`select count(*)::int as n from state where version = ${versions} and value = ${versions * 10}`,
    );
    const found = {
      lost: n * aggregates * versions - messages,
      duplicates: effects - messages,
      different: n * aggregates - (settled?.n ?? 0),
    };
    expectNothing({ id: 'R15', seed: first, n, ...found, times });
  }, 900_000);

  it('lets the second of two simultaneous deliveries wait, then skip', async () => {
    await forget();
    const messages = history();
    await Promise.all(Array.from({ length: 4 }, () => handler().handle(messages)));
    expect(await counts()).toEqual({ effects: messages.length, messages: messages.length });
  });

  it('is what prevents the duplicates: without it the same deliveries do show', async () => {
    await forget();
    const [message] = history() as [Sent];
    const task = {
      message: readMessage(message, reactions),
      reaction: reactions[0] as (typeof reactions)[0],
    };
    for (let i = 0; i < 2; i++) await db.transaction((tx) => run(tx, task.reaction, [task]));
    expect(await counts()).toEqual({ effects: 2, messages: 1 });
  });

  it('records nothing when the handler fails, so that the next delivery does the work', async () => {
    await forget();
    const [message] = history() as [Sent];
    const broken = reactions.map((reaction) => ({
      ...reaction,
      run: () => Promise.reject(new Error('later')),
    }));
    const failing = new BatchHandler({
      db,
      durable: 'd',
      reactions: broken,
      maxDeliveries: 8,
      buried: () => undefined,
    });
    expect((await failing.handle([message])).get(message)).toBe('retry');
    expect((await handler().handle([message])).get(message)).toBe('done');
    expect((await handler().handle([message])).get(message)).toBe('duplicate');
  });

  it('does the work of a batch in one transaction', async () => {
    await forget();
    const many = Array.from({ length: 100 }, (_, i) => sent(i, 1));
    const outcomes = await handler().handle(many);
    expect([...outcomes.values()]).toEqual(many.map(() => 'done'));
    // The rows of the effects were written below savepoints of it, which have numbers of their own.
    const writers = await db.one<{ n: number }>(sql`select count(distinct xmin::text)::int as n from inbox`);
    expect(writers).toEqual({ n: 1 });
  });
});
