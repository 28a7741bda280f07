import { purchaseOrderStatuses } from '@comptoir/contracts';
import { addDays, Day } from '@comptoir/kernel';
import { sql, type SqlFragment } from '@comptoir/persistence';
import { dice, startTestService, type TestService } from '@comptoir/testing';
import {
  insertPurchases,
  insertPurchaseWorld,
  sampleCustomerOrders,
  samplePurchases,
  sampleShops,
  sampleSuppliers,
} from '../../test/purchase-samples.builder';
import { purchasingService } from '../purchasing-service';
import { purchaseCounter } from './purchase-counter.port';

let purchasing: TestService;
const around = Day.parse('2026-11-24');
const roll = dice(67);
const orders = sampleCustomerOrders(roll, around);
const purchases = samplePurchases(200, { roll, around, orders });

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  await purchasing.db.transaction(async (tx) => {
    await insertPurchaseWorld(tx, orders);
    await insertPurchases(tx, purchases);
  });
});
afterAll(() => purchasing?.stop());

const command = (...args: string[]) =>
  purchasingService.commands?.['rebuild-counters']?.(purchasing.db, args) ?? Promise.reject(new Error());
const check = () => command('--check');
const checked = ['purchase_counter', 'need_counter'];
const right = { fine: true, facts: { checked, wrong: {} } };

/** Lines of which it is not true what is noted of them. */
const wronglyNoted = () =>
  purchasing.db.query(sql`
    select l.id from purchase_line l join sales_order o on o.id = l.order_id
    where l.late is distinct from coalesce(l.received < l.quantity and l.expected_on > o.planned_delivery, false)`);

/** Done again where it met another: these lock nothing beforehand. */
const written = (change: SqlFragment) => purchasing.db.transaction((tx) => tx.execute(change));

const some = () => Array.from({ length: 8 }, () => purchases[roll(purchases.length)]?.id ?? '');
const writes = [
  () => sql`update purchase_order set status = ${purchaseOrderStatuses[roll(purchaseOrderStatuses.length)]},
    price_deviation = ${roll(2) === 0} where id = any(${some()}::uuid[])`,
  () => sql`update purchase_order set amount = amount + ${roll(10_000)},
    acknowledged_on = ${roll(2) === 0 ? around : null} where id = any(${some()}::uuid[])`,
  () => sql`update purchase_order set store_id = ${sampleShops[roll(sampleShops.length)]?.id}
    where id = any(${some()}::uuid[])`,
  () => sql`insert into supplier_invoice (id, purchase_order_id, supplier_id, kind, number, issued_on, recorded_at,
      recorded_by, amount)
    select gen_random_uuid(), id, supplier_id, ${roll(2) === 0 ? 'CREDIT' : 'INVOICE'}, gen_random_uuid()::text, created_on,
      now(), 'Nora', -100 from purchase_order where id = any(${some()}::uuid[])`,
  () => sql`update purchase_line set received = ${roll(3)}, expected_on = ${roll(4) === 0 ? null : addDays(around, roll(40) - 10)}
    where purchase_order_id = any(${some()}::uuid[])`,
  () => sql`update sales_order set planned_delivery = ${roll(4) === 0 ? null : addDays(around, roll(40) - 10)}
    where id = ${orders[roll(orders.length)]?.id}`,
  () =>
    sql`update project set hold = ${roll(2) === 0 ? 'NONE' : 'BLOCKED'} where id = ${orders[roll(orders.length)]?.projectId}`,
  () => sql`update need set announced_supplier_id = ${sampleSuppliers[roll(sampleSuppliers.length)]?.supplierId},
    announced_reference = ${roll(2) === 0 ? null : 'AR-600'}, quantity = quantity + ${roll(3)}
    where order_id = ${orders[roll(orders.length)]?.id}`,
];

it('counts as the purchase orders say, whatever is written, by whomever at once, while somebody folds', async () => {
  await expect(check()).resolves.toEqual(right);
  for (let round = 0; round < 20; round++) {
    const write = () => written(writes[roll(writes.length)]?.() ?? sql.empty);
    await Promise.all([write(), write(), write(), purchaseCounter.fold(purchasing.db, 1), write()]);
  }
  await expect(check()).resolves.toEqual(right);
  expect(await wronglyNoted()).toEqual([]);
  const [noted] = await purchasing.db.query<{ credited: number; late: number; buyable: number }>(sql`
    select (select count(*) from purchase_order where credited)::int as credited,
      (select count(*) from purchase_line where late)::int as late,
      (select sum(count) from need_counter)::int as buyable`);
  expect(noted?.credited).toBeGreaterThan(10);
  expect(noted?.late).toBeGreaterThan(10);
  expect(noted?.buyable).toBeGreaterThan(10);
});

it('adds up what changed until there is nothing more to add up', async () => {
  await purchasing.db.execute(writes[0]?.() ?? sql.empty);
  const folded = await Promise.all([1, 2, 3].map(() => purchaseCounter.fold(purchasing.db, 1)));
  expect(Math.max(...folded)).toBeGreaterThan(0);
  expect(await purchaseCounter.fold(purchasing.db, 1)).toBe(0);
  await expect(check()).resolves.toEqual(right);
});

it('forgets the purchase orders that are gone', async () => {
  const gone = purchases.slice(0, 20).map(({ id }) => id);
  for (const table of [sql`purchase_line`, sql`supplier_invoice`])
    await purchasing.db.execute(sql`delete from ${table} where purchase_order_id = any(${gone}::uuid[])`);
  await purchasing.db.execute(sql`delete from purchase_order where id = any(${gone}::uuid[])`);
  await expect(check()).resolves.toEqual(right);
});

it('is compared by a command, and counted again by it where it is wrong', async () => {
  await purchasing.db.execute(sql`update purchase_counter set amount = amount + 1
    where ctid = (select min(ctid) from purchase_counter where count > 0)`);
  const wrong = { purchase_counter: 1 };
  await expect(check()).resolves.toEqual({ fine: false, facts: { checked, wrong } });
  await expect(command()).resolves.toEqual({ fine: true, facts: { rebuilt: checked, wrong } });
  await expect(check()).resolves.toEqual(right);
});
