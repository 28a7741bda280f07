import { Db, dataSourceOf, newId, sql } from '@comptoir/persistence';
import { messagingMigrations } from '../src';
import type { Delivery } from '../src/consumers/delivery';
import { BatchHandler } from '../src/consumers/handle-batch';
import { run } from '../src/consumers/inbox';
import { readMessage } from '../src/consumers/message';
import { reactionsOf } from '../src/consumers/reaction';
import { headersOf } from '../src/envelope/cloud-event';
import { Rig } from './rig';
import { counted, counterId, createEffects, KeepStateWhenCounted } from './sample';

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

interface Sent extends Delivery {
  readonly id: string;
}

function sent(aggregate: number, version: number): Sent {
  const id = newId();
  const event = {
    id,
    source: '/comptoir/tasks',
    type: counted.type,
    time: new Date().toISOString(),
    subject: counterId(aggregate),
    aggregateVersion: version,
  };
  return {
    id,
    subject: counted.subject(event.subject),
    headers: Object.fromEntries(headersOf(event)),
    body: Buffer.from(JSON.stringify({ value: version * 10 })),
    deliveries: 1,
    ack: () => undefined,
    nak: () => undefined,
    working: () => undefined,
  };
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

  async function reference(messages: readonly Sent[]): Promise<string> {
    await forget();
    await handler().handle(messages);
    return stateNow();
  }

  it('gives one effect and the same state for every event delivered 5 times, shuffled (250 seeds)', async () => {
    const messages = history();
    const expected = await reference(messages);
    for (let seed = 1; seed <= 250; seed++) {
      await forget();
      const random = randomOf(seed);
      const deliveries = shuffled(Array.from({ length: 5 }, () => messages).flat(), random);
      while (deliveries.length > 0)
        await handler().handle(deliveries.splice(0, 1 + Math.floor(random() * 40)));
      expect({ seed, state: await stateNow(), ...(await counts()) }).toEqual({
        seed,
        state: expected,
        effects: messages.length,
        messages: messages.length,
      });
    }
  });

  it('comes to the same state with versions reversed', async () => {
    const messages = history();
    const expected = await reference(messages);
    await forget();
    for (const message of [...messages].reverse()) await handler().handle([message]);
    expect(await stateNow()).toBe(expected);
  });

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

  it('handles in batches much faster than one by one', async () => {
    const many = Array.from({ length: 1_000 }, (_, i) => sent(i, 1));
    const none = reactions.map((reaction) => ({ ...reaction, run: () => Promise.resolve() }));
    const quick = new BatchHandler({
      db,
      durable: 'd',
      reactions: none,
      maxDeliveries: 8,
      buried: () => undefined,
    });
    const rate = async (size: number) => {
      await forget();
      const started = performance.now();
      for (let i = 0; i < many.length; i += size) await quick.handle(many.slice(i, i + size));
      return Math.round(many.length / ((performance.now() - started) / 1_000));
    };
    const [single, batched] = [await rate(1), await rate(100)];
    process.stdout.write(
      `${JSON.stringify({ test: 'inbox', singlePerSecond: single, batchedPerSecond: batched })}\n`,
    );
    expect(batched).toBeGreaterThan(single * 3);
  });
});
