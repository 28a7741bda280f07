import { testDatabase, type TestDatabase } from '@comptoir/testing';
import { dataSourceOf } from './data-source';
import { Db } from './db';
import { sql } from './sql';

let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  database = await testDatabase();
  db = await Db.open(dataSourceOf(database.url, [], 1));
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const kept = async () =>
  (await db.query<{ statement: string }>(sql`select statement from pg_prepared_statements`.afresh)).map(
    ({ statement }) => statement,
  );

describe('plans', () => {
  it('are kept for a text that comes again, whatever its values, in and out of transactions', async () => {
    for (const n of [1, 2]) expect(await db.one(sql`select ${n}::int as n`)).toEqual({ n });
    expect(await kept()).toEqual([]);
    for (const n of [3, 4]) {
      expect(await db.one(sql`select ${n}::int as n`)).toEqual({ n });
      expect(await db.transaction((tx) => tx.one(sql`select ${n}::int as n`))).toEqual({ n });
    }
    expect(await kept()).toEqual(['select $1::int as n']);
  });

  it('are made anew each time for a condition that says so, also inside a larger statement', async () => {
    const like = sql`'chaise' like ${'cha%'}`.afresh;
    for (let time = 0; time < 5; time++) await db.one(sql`select 1 as found where true and ${like}`);
    expect((await kept()).filter((statement) => statement.includes('like'))).toEqual([]);
  });

  it('are bounded, however many texts there are', async () => {
    for (let width = 1; width <= 230; width++) {
      const columns = sql.join(Array.from({ length: width }, () => sql`1`));
      for (let time = 0; time < 3; time++) await db.execute(sql`select ${columns}`);
    }
    expect((await kept()).length).toBe(200);
    expect(await db.one(sql`select ${7}::int as n`)).toEqual({ n: 7 });
  });
});
