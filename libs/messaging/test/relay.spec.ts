import { sql } from '@comptoir/persistence';
import { Client } from 'pg';
import { silentLog, noMetrics, defaultPace } from '../src';
import { LeaderSession } from '../src/relay/leader-session';
import { Lane, type Broker } from '../src/relay/lane';
import { SqlOutbox } from '../src/relay/sql-outbox';
import {
  count,
  counted,
  counterId,
  createCounters,
  createEffects,
  effectsOf,
  KeepStateWhenCounted,
  pendingOf,
} from './sample';
import { eventually, Rig, type TestService } from './rig';

describe('the relay', () => {
  let rig: Rig;
  let announcer: TestService;
  let hearer: TestService;

  beforeAll(async () => {
    rig = await Rig.start();
    announcer = await rig.service('tasks');
    hearer = await rig.service('sales', { providers: [KeepStateWhenCounted] });
    await createCounters(announcer.db);
    await createEffects(hearer.db);
  });
  afterAll(() => rig.stop());

  it('loses nothing of 12 concurrent writers and keeps the order of each aggregate', async () => {
    const before = await effectsOf(hearer);
    await Promise.all(
      Array.from({ length: 12 }, async (_, writer) => {
        for (let i = 0; i < 40; i++) await count(announcer, counterId((writer * 7 + i) % 20));
      }),
    );
    const started = Date.now();
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 480);
    expect((await effectsOf(hearer)).messages - before.messages).toBe(480);
    const disorder = await hearer.db.query(sql`
      select * from (select version, lag(version) over (partition by aggregate_id order by seq) as previous from effect) pairs
      where version <= previous`);
    expect(disorder).toEqual([]);
    process.stdout.write(
      `${JSON.stringify({ test: 'relay 12 writers', n: 480, lost: 0, duplicates: 0, tailMs: Date.now() - started })}\n`,
    );
  });

  it('has one leader among replicas, and another when its session dies', async () => {
    const replica = await rig.service('tasks', { replicaOf: announcer });
    const states = () => [announcer.engine.health.relay, replica.engine.health.relay].sort();
    await eventually(() => states().join() === 'leader,standby');

    const admin = new Client({ connectionString: rig.adminUrl });
    await admin.connect();
    const database = new URL(announcer.databaseUrl).pathname.slice(1);
    const before = await effectsOf(hearer);
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 20; i++) {
        await count(i % 2 ? announcer : replica, counterId(100 + round));
        if (i === 10) {
          await admin.query(
            `select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and application_name = 'comptoir relay'`,
            [database],
          );
        }
      }
      await eventually(() => states().join() === 'leader,standby');
    }
    await admin.end();
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 60);
    expect(await pendingOf(announcer)).toBe(0);

    const leader = announcer.engine.health.relay === 'leader' ? announcer : replica;
    if (leader === replica) {
      await replica.stop();
      await eventually(() => announcer.engine.health.relay === 'leader');
    } else await replica.stop();
  });

  it('publishes again what it published and could not mark, under the same id: kept once', async () => {
    const before = await effectsOf(hearer);
    for (let i = 0; i < 10; i++) await count(announcer, counterId(200 + i));
    await eventually(async () => (await pendingOf(announcer)) === 0);
    await announcer.db.execute(
      sql`update outbox set published_at = null, stream_seq = null where agg_id like '%0002__'`,
    );
    await eventually(async () => (await pendingOf(announcer)) === 0);
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 10);
    const positions = await announcer.db.query<{ n: number }>(
      sql`select count(distinct stream_seq)::int as n from outbox where agg_id like '%0002__'`,
    );
    expect(positions).toEqual([{ n: 10 }]);
  });

  it('stops an aggregate at its first failure, so that no version overtakes another', async () => {
    const url = await rig.database();
    const session = (await LeaderSession.tryToLead(url, () => undefined)) as LeaderSession;
    const other = await LeaderSession.tryToLead(url, () => undefined);
    expect(other).toBeUndefined();
    for (const [seq, id] of [
      [1, 'a'],
      [2, 'a'],
      [3, 'b'],
      [4, 'a'],
    ] as const) {
      await session.execute(
        `insert into outbox (id, agg_type, agg_id, agg_ver, type, stream, subject, data, headers)
         values (gen_random_uuid(), 'x', $1, $2, 't', 'EVT_SALES', 'evt.announcer.x', '{}', '{}')`,
        [id, seq],
      );
    }
    const published: string[] = [];
    let failing = true;
    const broker: Broker = {
      up: true,
      connections: 1,
      publish: async (row) => {
        if (failing && row.agg_ver === '2') throw new Error('refused');
        published.push(`${row.agg_id}${row.agg_ver}`);
        return { seq: published.length, duplicate: false };
      },
      factsOf: async () => ({ created: 'now', lastSeq: published.length }),
    };
    const lane = new Lane(new SqlOutbox(session), broker, {
      stream: 'EVT_SALES',
      pace: defaultPace,
      log: silentLog,
      metrics: noMetrics,
    });
    const running = lane.run();
    await eventually(() => published.length >= 2);
    expect([...published].sort()).toEqual(['a1', 'b3']);
    failing = false;
    await eventually(() => published.length === 4);
    expect(published.slice(2)).toEqual(['a2', 'a4']);
    lane.stop();
    await running;
    await session.end();
  });

  it('drains the backlog that grew while NATS was away', async () => {
    await rig.natsDown();
    const before = await effectsOf(hearer);
    await announcer.db.transaction(async (tx) => {
      await announcer.outbox.announceAll(
        tx,
        counted,
        Array.from({ length: 2_000 }, (_, i) => ({
          id: counterId(10_000 + i),
          version: 1,
          data: { value: 1, poison: 'no' as const },
        })),
      );
    });
    await rig.natsUp();
    const started = Date.now();
    await eventually(async () => (await pendingOf(announcer)) === 0, 60_000);
    const relayed = Date.now() - started;
    await eventually(async () => (await effectsOf(hearer)).effects - before.effects === 2_000, 60_000);
    const consumed = Date.now() - started;
    process.stdout.write(
      `${JSON.stringify({ test: 'backlog', n: 2000, relayedPerSecond: Math.round(2e6 / relayed), consumedPerSecond: Math.round(2e6 / consumed) })}\n`,
    );
  }, 150_000);
});
