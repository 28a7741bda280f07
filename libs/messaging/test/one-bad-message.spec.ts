import { Refusal } from '@comptoir/kernel';
import { Db, dataSourceOf, sql, type Tx } from '@comptoir/persistence';
import { messagingMigrations, On, type Heard } from '../src';
import { BatchHandler } from '../src/consumers/handle-batch';
import { reactionsOf } from '../src/consumers/reaction';
import { sent, type Sent } from './deliveries';
import { Rig } from './rig';
import { apply, counted, createEffects, type Counted } from './sample';

/** Transactions begun, in which a reaction ran, and messages that it was given, whether they stayed or not. */
const seen = { transactions: new Set<unknown>(), runs: 0, hooks: 0 };

async function digest(heard: Heard<Counted>, tx: Tx): Promise<void> {
  seen.runs++;
  await apply(heard, tx);
  tx.afterCommit(() => seen.hooks++);
  if (heard.data.poison === 'refused') throw new Refusal('unprocessable', 'counter.odd', {});
  if (heard.data.poison === 'broken') await tx.execute(sql`select 1 / 0`);
}

class DigestWhenCounted {
  @On(counted)
  handle(heard: Heard<Counted>, tx: Tx): Promise<void> {
    return digest(heard, tx);
  }
}

class DigestManyWhenCounted {
  @On(counted, { batch: true })
  async handle(heard: Heard<Counted>[], tx: Tx): Promise<void> {
    for (const one of heard) await digest(one, tx);
  }
}

describe.each([
  ['one by one', new DigestWhenCounted()],
  ['many at once', new DigestManyWhenCounted()],
])('a message that cannot be digested, among those handled %s', (_, digester) => {
  let rig: Rig;
  let db: Db;
  let handler: BatchHandler;

  beforeAll(async () => {
    rig = await Rig.start();
    db = await Db.open(dataSourceOf(await rig.database(), messagingMigrations));
    await createEffects(db);
    const counting = Object.create(db, {
      transaction: {
        value: <T>(work: (tx: Tx) => Promise<T>) =>
          db.transaction((tx) => {
            seen.transactions.add(tx);
            return work(tx);
          }),
      },
    }) as Db;
    handler = new BatchHandler({
      db: counting,
      durable: 'd',
      reactions: reactionsOf(digester),
      maxDeliveries: 3,
      buried: () => undefined,
    });
  });
  beforeEach(async () => {
    await db.execute(sql`truncate inbox, effect, state, dead_letter`);
    Object.assign(seen, { transactions: new Set(), runs: 0, hooks: 0 });
  });
  afterAll(async () => {
    await db.close();
    await rig.stop();
  });

  const versions = () =>
    db.query<{ id: string; version: number }>(
      sql`select message_id as id, version::int as version from effect order by seq`,
    );
  const idsIn = async (table: 'inbox' | 'dead_letter') =>
    table === 'inbox'
      ? (await db.query<{ id: string }>(sql`select id from inbox`)).map(({ id }) => id)
      : (await db.query<{ id: string }>(sql`select message_id as id from dead_letter`)).map(({ id }) => id);
  const batch = (bad: Sent, at = 37) => [
    ...Array.from({ length: at }, (__, n) => sent(n % 5, n + 1)),
    bad,
    ...Array.from({ length: 99 - at }, (__, n) => sent(n % 5, n + at + 2)),
  ];

  it('is undone by itself and buried in the one transaction of all, whose order stays', async () => {
    const bad = sent(2, 38, { poison: 'refused' });
    const deliveries = batch(bad);
    const verdicts = await handler.handle(deliveries);
    expect([...verdicts.values()].filter((ending) => ending === 'done')).toHaveLength(99);
    expect(verdicts.get(bad)).toBe('dead');
    const good = deliveries.filter((one) => one !== bad).map(({ id }) => id);
    expect((await versions()).map(({ id }) => id)).toEqual(good);
    expect(await idsIn('dead_letter')).toEqual([bad.id]);
    expect(await idsIn('inbox')).toHaveLength(100);
    expect({ transactions: seen.transactions.size, hooks: seen.hooks }).toEqual({
      transactions: 1,
      hooks: 99,
    });
  });

  it('leaves no trace when it is to come again, and has little done twice', async () => {
    const bad = sent(2, 38, { poison: 'broken' });
    expect((await handler.handle(batch(bad))).get(bad)).toBe('retry');
    expect(await idsIn('dead_letter')).toEqual([]);
    expect(await idsIn('inbox')).not.toContain(bad.id);
    expect(seen.transactions.size).toBe(1);
    if (digester instanceof DigestWhenCounted) expect(seen.runs).toBeLessThanOrEqual(110);
    const again = { ...bad, deliveries: 3 };
    expect((await handler.handle([again])).get(again)).toBe('dead');
    expect(await idsIn('dead_letter')).toEqual([bad.id]);
  });

  it('has its copy in the same batch come to the same end', async () => {
    const bad = sent(1, 1, { poison: 'broken' });
    const copy = { ...bad };
    const verdicts = await handler.handle([bad, sent(1, 2), copy]);
    expect([...verdicts.values()]).toEqual(['retry', 'done', 'retry']);
  });

  it('is handled alone when it comes again: before the later ones of its own aggregate, after all others', async () => {
    const [kin, stranger] = [sent(1, 1, { deliveries: 2 }), sent(7, 1, { deliveries: 2 })];
    const [first, second] = [sent(1, 2), sent(3, 1)];
    await handler.handle([stranger, first, kin, second]);
    expect((await versions()).map(({ id }) => id)).toEqual([kin.id, first.id, second.id, stranger.id]);
    expect(seen.transactions.size).toBe(3);
  });

  it('is passed over unread when nobody hears its subject', async () => {
    const foreign = {
      ...sent(1, 1),
      subject: 'evt.tasks.v1.counter.reset.1',
      headers: {},
      body: Buffer.of(0xff),
    };
    const verdicts = await handler.handle([foreign, sent(1, 2)]);
    expect([...verdicts.values()]).toEqual(['unheard', 'done']);
    expect(await idsIn('dead_letter')).toEqual([]);
  });

  it('does not stop others that cannot be digested either', async () => {
    const bad = Array.from({ length: 30 }, (__, n) => sent(n, 1, { poison: n % 2 ? 'refused' : 'broken' }));
    const verdicts = await handler.handle([...bad, sent(50, 1)]);
    expect([...verdicts.values()].filter((ending) => ending === 'dead')).toHaveLength(15);
    expect([...verdicts.values()].filter((ending) => ending === 'retry')).toHaveLength(15);
    expect(await versions()).toHaveLength(1);
  });
});
