import { testDatabase, type TestDatabase } from '@comptoir/testing';
import { dataSourceOf } from './data-source';
import { isDatabaseDown, isUniqueViolation } from './database-errors';
import { Db } from './db';
import { sql } from './sql';
import type { Tx } from './tx';

let database: TestDatabase;
let db: Db;
const hookErrors: unknown[] = [];

beforeAll(async () => {
  database = await testDatabase();
  db = await Db.open(dataSourceOf(database.url, [], 4), { onHookError: (error) => hookErrors.push(error) });
  await db.execute(sql`create table account (id text primary key, amount bigint not null)`);
});
beforeEach(async () => {
  await db.execute(sql`truncate account`);
  await db.execute(sql`insert into account values ('a', 100), ('b', 100)`);
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const amountOf = async (id: string) =>
  (await db.one<{ amount: string }>(sql`select amount from account where id = ${id}`))?.amount;
const add = (tx: Tx, id: string, n: number) =>
  tx.execute(sql`update account set amount = amount + ${n} where id = ${id}`);

describe('reading', () => {
  it('keeps days, big numbers and decimals exact, and instants as dates', async () => {
    const row =
      await db.one(sql`select date '2026-03-29' as day, 9007199254740993::bigint as big, 0.10::numeric(18,2) as price,
      timestamptz '2026-11-24T09:00:00+01' as at, array[date '2026-03-29'] as days, array[9007199254740993::bigint] as bigs, array[0.10] as prices,
      '{"a":[1]}'::jsonb as json, null::date as none`);
    expect(row).toEqual({
      day: '2026-03-29',
      big: '9007199254740993',
      price: '0.10',
      at: new Date('2026-11-24T08:00:00Z'),
      days: ['2026-03-29'],
      bigs: ['9007199254740993'],
      prices: ['0.10'],
      json: { a: [1] },
      none: null,
    });
  });

  it('keeps json that is an array or a text', async () => {
    const row = await db.one(sql`select ${sql.json(['a', 1])} as list, ${sql.json("it's")} as text`);
    expect(row).toEqual({ list: ['a', 1], text: "it's" });
  });

  it('refuses to choose when there are several rows', async () => {
    await expect(db.one(sql`select * from account`)).rejects.toThrow('expected one row at most, got 2');
    expect(await db.one(sql`select * from account where id = 'z'`)).toBeUndefined();
  });

  it('runs with the settings of the house', async () => {
    const settings = await db.query<{ name: string; setting: string }>(
      sql`select name, setting from pg_settings where name = any(${['jit', 'max_parallel_workers_per_gather', 'statement_timeout', 'TimeZone']}) order by lower(name)`,
    );
    expect(settings.map(({ setting }) => setting)).toEqual(['off', '0', '15000', 'UTC']);
  });
});

describe('a transaction', () => {
  it('leaves nothing behind when the work throws', async () => {
    await expect(
      db.transaction(async (tx) => {
        await add(tx, 'a', 1);
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await amountOf('a')).toBe('100');
  });

  it('does not report a commit that did not happen: a swallowed failure dooms it', async () => {
    const work = db.transaction(async (tx) => {
      await add(tx, 'a', 1);
      await tx.execute(sql`insert into account values ('a', 1)`).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('nothing was committed');
    expect(await amountOf('a')).toBe('100');
  });

  it('refuses a query after its end', async () => {
    let leaked: Tx | undefined;
    await db.transaction(async (tx) => void (leaked = tx));
    await expect(leaked?.query(sql`select 1`)).rejects.toThrow('this transaction is over');
    expect(() => leaked?.afterCommit(() => undefined)).toThrow('this transaction is over');
  });

  it('waits for the queries that a failing work left under way', async () => {
    await expect(
      db.transaction(async (tx) => {
        await Promise.all([
          tx.query(sql`select pg_sleep(0.05)`),
          add(tx, 'a', 1),
          Promise.reject(new Error('too soon')),
        ]);
      }),
    ).rejects.toThrow('too soon');
    expect(await amountOf('a')).toBe('100');
    expect(
      await db.one(
        sql`select count(*)::int as n from pg_stat_activity where state like 'idle in%' and usename = current_user`,
      ),
    ).toEqual({ n: 0 });
  });

  it('runs its hooks after the commit, in order, and none after a rollback', async () => {
    const seen: unknown[] = [];
    await db.transaction(async (tx) => {
      tx.afterCommit(() => void seen.push('first'));
      tx.afterCommit(() => void seen.push('second'));
      await add(tx, 'a', 1);
      expect(seen).toEqual([]);
    });
    await db
      .transaction(async (tx) => {
        tx.afterCommit(() => void seen.push('never'));
        await tx.query(sql`select 1/0`);
      })
      .catch(() => undefined);
    expect(seen).toEqual(['first', 'second']);
  });

  it('stands when a hook throws, and the other hooks run', async () => {
    const seen: string[] = [];
    await db.transaction(async (tx) => {
      tx.afterCommit(() => {
        throw new Error('a bad hook');
      });
      tx.afterCommit(() => void seen.push('next'));
      await add(tx, 'a', 1);
    });
    expect(await amountOf('a')).toBe('101');
    expect([seen, hookErrors.splice(0).map(String)]).toEqual([['next'], ['Error: a bad hook']]);
  });

  it('survives a part that fails, which leaves nothing behind, nor do the parts within it', async () => {
    const seen: string[] = [];
    const told = (tx: Tx, what: string) => tx.afterCommit(() => void seen.push(what));
    await db.transaction(async (tx) => {
      await add(tx, 'a', 1);
      const failing = tx.part(async (part) => {
        told(part, 'failed');
        await part.part(async (inner) => {
          told(inner, 'inner');
          await add(inner, 'a', 10);
        });
        await part.execute(sql`insert into account values ('a', 1)`);
      });
      await expect(failing).rejects.toMatchObject({ code: '23505' });
      await tx.part(async (part) => {
        told(part, 'kept');
        await add(part, 'a', 100);
      });
      await add(tx, 'b', 1);
    });
    expect([await amountOf('a'), await amountOf('b'), seen]).toEqual(['201', '101', ['kept']]);
  });

  it('takes no part for done that swallowed its failure, nor a query after the end of its part', async () => {
    let leaked: Tx | undefined;
    await db.transaction(async (tx) => {
      const swallowing = tx.part(async (part) => {
        leaked = part;
        await add(part, 'a', 1);
        await part.execute(sql`insert into account values ('a', 1)`).catch(() => undefined);
      });
      await expect(swallowing).rejects.toMatchObject({ code: '25P02' });
      await expect(leaked?.query(sql`select 1`)).rejects.toThrow('this transaction is over');
      await add(tx, 'b', 1);
    });
    expect([await amountOf('a'), await amountOf('b')]).toEqual(['100', '101']);
  });

  it('is done again after a deadlock, hooks of the lost attempt forgotten', async () => {
    let ready = 0;
    let attempts = 0;
    const committed: string[] = [];
    const both = async () => {
      ready += 1;
      while (ready < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    };
    const move = (from: string, to: string) =>
      db.transaction(async (tx) => {
        attempts += 1;
        tx.afterCommit(() => void committed.push(from));
        await add(tx, from, -10);
        await both();
        await add(tx, to, 10);
      });
    await Promise.all([move('a', 'b'), move('b', 'a')]);
    expect([await amountOf('a'), await amountOf('b'), attempts, committed.sort()]).toEqual([
      '100',
      '100',
      3,
      ['a', 'b'],
    ]);
  });

  it('loses no update between serializable transactions', async () => {
    const deposit = () =>
      db.transaction(
        async (tx) => {
          const row = await tx.one<{ amount: string }>(sql`select amount from account where id = 'a'`);
          await tx.execute(sql`update account set amount = ${BigInt(row?.amount ?? 0) + 1n} where id = 'a'`);
        },
        { isolation: 'serializable' },
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, deposit));
    const done = outcomes.filter(({ status }) => status === 'fulfilled').length;
    expect(await amountOf('a')).toBe(String(100 + done));
    expect(done).toBeGreaterThan(0);
  });

  it('gives up a statement in time', async () => {
    await expect(
      db.transaction((tx) => tx.query(sql`select pg_sleep(5)`), { statementTimeoutMs: 50 }),
    ).rejects.toThrow('statement timeout');
    await expect(db.transaction((tx) => add(tx, 'a', 1), { readOnly: true })).rejects.toThrow('read-only');
  });

  it('survives the loss of its connection, and tells that the database was down', async () => {
    const lost = db.transaction(async (tx) => {
      await tx.one(sql`select pg_backend_pid()`);
      await cutConnections();
      await new Promise((resolve) => setTimeout(resolve, 50));
      await add(tx, 'a', 1);
    });
    const error: unknown = await lost.catch((reason: unknown) => reason);
    expect(isDatabaseDown(error)).toBe(true);
    expect(await amountOf('a')).toBe('100');
  });
});

it('tells a duplicate key by its constraint', async () => {
  const error: unknown = await db
    .execute(sql`insert into account values ('a', 1)`)
    .catch((reason: unknown) => reason);
  expect([
    isUniqueViolation(error),
    isUniqueViolation(error, 'account_pkey'),
    isUniqueViolation(error, 'other'),
    isDatabaseDown(error),
  ]).toEqual([true, true, false, false]);
});

it('gives a connection of its own for session locks', async () => {
  const client = await db.connectAlone('spec leader');
  const { rows } = await client.query("select current_setting('application_name') as name");
  await client.end();
  expect(rows).toEqual([{ name: 'spec leader' }]);
});

it('says that a server which is not there is down', async () => {
  const error: unknown = await Db.open(dataSourceOf('postgres://nobody@127.0.0.1:1/nothing', [])).catch(
    (reason: unknown) => reason,
  );
  expect(isDatabaseDown(error)).toBe(true);
});

/** Ends every session of the suite's role but the one that asks. */
async function cutConnections(): Promise<void> {
  await database.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()',
  );
}
