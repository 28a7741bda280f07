import { Day } from '@comptoir/kernel';
import { dataSourceOf, Db, migrate, sql } from '@comptoir/persistence';
import { dice, testDatabase, type TestDatabase } from '@comptoir/testing';
import { insertSampleOrders, sampleOrders } from '../../test/order-samples.builder';
import { salesMigrations } from '../migrations/sales-migrations';
import { insertSampleQuotes, insertSampleWorld, sampleQuotes } from '../quote-list/quote-samples.builder';
import { rebuildSalesCounters } from './rebuild-counters.port';

const names = ['quote_counter', 'quote_total', 'quote_day', 'order_counter'];
let database: TestDatabase;
let db: Db;

beforeAll(async () => {
  const today = Day.parse('2026-11-24');
  database = await testDatabase();
  const source = dataSourceOf(database.url, salesMigrations);
  db = await Db.open(source);
  await migrate(source);
  await db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, sampleQuotes(200, today, dice(5)));
    await insertSampleOrders(tx, sampleOrders(100, today, dice(6)));
  });
});
afterAll(async () => {
  await db.close();
  await database.drop();
});

const check = () => rebuildSalesCounters(db, ['--check']);

it('finds nothing wrong with counters that were kept by the writers', async () => {
  expect(await check()).toEqual({ fine: true, facts: { checked: names, wrong: {} } });
});

it('says which counters are wrong, changes nothing when asked only to look, and counts again otherwise', async () => {
  await db.execute(sql`update quote_counter set amount_excl_tax = amount_excl_tax + 1
    where ctid = (select ctid from quote_counter limit 1)`);
  await db.execute(
    sql`delete from quote_total where ctid = any(array(select ctid from quote_total limit 2))`,
  );
  await db.execute(
    sql`update quote_day set count = count - 1 where ctid = (select ctid from quote_day limit 1)`,
  );
  await db.execute(sql`delete from order_counter where store_id = (select store_id from order_counter limit 1)
    and status = 'CONFIRMED'`);
  const wrong = {
    quote_counter: 1,
    quote_total: 2,
    quote_day: 1,
    order_counter: expect.any(Number) as number,
  };
  for (let time = 0; time < 2; time++)
    expect(await check()).toEqual({ fine: false, facts: { checked: names, wrong } });
  expect(await rebuildSalesCounters(db, [])).toEqual({ fine: true, facts: { rebuilt: names, wrong } });
  expect(await check()).toMatchObject({ fine: true });
});

it('leaves out what has become nothing', async () => {
  await db.execute(sql`insert into quote_total (store_id, status, count, amount_excl_tax, amount_incl_tax)
    select gen_random_uuid(), 'DRAFT', 0, 0, 0`);
  expect(await check()).toMatchObject({ fine: true });
});
