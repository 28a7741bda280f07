import {
  holds,
  orderFilter,
  orderFlags,
  orderIndicatorKeys,
  orderReasons,
  orderStatuses,
  projectStages,
  type OrderFilter,
  type OrderListItem,
} from '@comptoir/contracts';
import { addDays, dayIn, daysOf, IsoWeek, Money, type Day } from '@comptoir/kernel';
import { cursorCodec, dataSourceOf, Db, migrate, sql, type Scope } from '@comptoir/persistence';
import { dice, testDatabase, type TestDatabase } from '@comptoir/testing';
import fc from 'fast-check';
import { refreshOrderability } from '../coverages/orderability.port';
import type { ListView } from '../lists/document-list';
import { findPage } from '../lists/find-page.port';
import { countAll } from '../lists/totals.port';
import { salesMigrations } from '../migrations/sales-migrations';
import { refreshArticles, refreshProjects } from '../orders/order-headings.port';
import {
  customerId,
  customerNames,
  insertSampleWorld,
  sampleStores,
  salespersonId,
} from '../quote-list/quote-samples.builder';
import { shownOrders } from './find-orders/order-item';
import { orderCounter } from './order-counters.port';
import { orderList } from './order-list';
import {
  centsOf,
  insertSampleOrders,
  needsOf,
  sampleArticles,
  sampleOrders,
  sampleSupplier,
  writeCoverage,
  type SampleOrder,
} from '../../test/order-samples.builder';
import { flagsOf, lightOfSample, standingOf } from '../../test/plain-orders.builder';
import { orderIndicatorCounts } from './read-order-indicators/order-indicator-counts.port';

const cursors = cursorCodec('a key of this test only');
let database: TestDatabase;
let db: Db;
let orders: SampleOrder[];
const now = new Date('2026-11-24T11:00:00Z');

function viewOf(filter: OrderFilter): ListView {
  const days = sampleStores.map(({ id, timeZone, threshold }) => {
    const today = dayIn(timeZone, now);
    return { storeIds: [id], today, expiringUntil: addDays(today, threshold) };
  });
  return { days, lead: orderList.leadFor(filter) };
}

function matches(order: SampleOrder, filter: OrderFilter, card?: string): boolean {
  const day = filter.dateField === 'createdOn' ? order.createdOn : order.confirmedOn;
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  const [flags, { reasons }] = [flagsOf(order), standingOf(order)];
  const progress: Readonly<Record<string, string>> = { canGeneratePurchases: 'orderable' };
  return (
    (!filter.store || filter.store.includes(order.storeId)) &&
    (!filter.status || filter.status.includes(order.status)) &&
    (!filter.stage || filter.stage.includes(order.stage)) &&
    (!filter.payment || filter.payment.includes(lightOfSample(order))) &&
    (!filter.reason || filter.reason.some((reason) => reasons.includes(reason))) &&
    (!filter.party ||
      [customerId(order.customer), salespersonId(order.salesperson)].includes(filter.party)) &&
    (!filter.from || (day !== null && day >= filter.from)) &&
    (!filter.to || (day !== null && day <= filter.to)) &&
    (!week || (day !== null && day >= week.from && day <= week.to)) &&
    (!filter.q || plain(customerNames[order.customer] ?? '').includes(filter.q)) &&
    (filter.progress ?? []).every((name) => flags.includes(progress[name] ?? name)) &&
    (card ? flags.includes(card) : !filter.flag || filter.flag.some((flag) => flags.includes(flag)))
  );
}
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function recount(rows: readonly SampleOrder[]) {
  const euros = (cents: bigint) => `${Money.ofCents(cents)}`;
  const cents = rows.reduce((sum, order) => sum + centsOf(order), 0n);
  return { count: rows.length, amountExclTax: euros(cents), amountInclTax: euros((cents * 6n) / 5n) };
}

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const filters = fc
  .record({
    store: some(sampleStores.map(({ id }) => id)),
    status: some(orderStatuses),
    flag: some(orderIndicatorKeys),
    progress: some(['canGeneratePurchases', 'blocked', 'notControlled', 'awaitingDelivery'] as const),
    reason: some(orderReasons),
    payment: some(['GREY', 'ORANGE', 'GREEN'] as const),
    stage: some(['SURVEY_TO_DO', 'CONTROLLED', 'CLOSED'] as const),
    party: fc.option(fc.constantFrom(customerId(0), customerId(3), salespersonId(1)), { nil: undefined }),
    dateField: fc.constantFrom('createdOn', 'confirmedOn'),
    from: fc.option(fc.constantFrom('2026-10-01', '2026-11-20'), { nil: undefined }),
    to: fc.option(fc.constantFrom('2026-11-24', '2026-12-31'), { nil: undefined }),
    week: fc.option(fc.constantFrom('2026-W47', '2026-W43'), { nil: undefined }),
    q: fc.option(fc.constantFrom('lef', 'celik', 'said'), { nil: undefined }),
  })
  .chain((filter) =>
    fc
      .subarray(Object.keys(filter), { maxLength: 3 })
      .map((kept) =>
        orderFilter.parse(Object.fromEntries(Object.entries(filter).filter(([key]) => kept.includes(key)))),
      ),
  );
const scopes: fc.Arbitrary<Scope> = fc.constantFrom<Scope>(
  { stores: 'all' },
  { stores: [sampleStores[0]?.id ?? ''] },
  { stores: sampleStores.map(({ id }) => id), ownPartyId: salespersonId(1) },
);
const inScope = (order: SampleOrder, scope: Scope) =>
  (scope.stores === 'all' || scope.stores.includes(order.storeId)) &&
  (!scope.ownPartyId || salespersonId(order.salesperson) === scope.ownPartyId);
const everywhere: Scope = { stores: 'all' };

async function shown(filter = orderFilter.parse({})): Promise<OrderListItem[]> {
  const view = viewOf(filter);
  const { items } = await findPage(
    { db, cursors, list: orderList },
    { filter, scope: everywhere, view, sort: '-createdOn', limit: 2000 },
    shownOrders(view, undefined),
  );
  return items;
}

beforeAll(async () => {
  database = await testDatabase();
  const source = dataSourceOf(database.url, salesMigrations);
  db = await Db.open(source);
  await migrate(source);
  orders = sampleOrders(300, '2026-11-24' as Day, dice(11));
  await db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleOrders(tx, orders);
  });
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

async function agreesWithRecomputation() {
  const items = new Map((await shown()).map((item) => [item.id, item]));
  expect(items.size).toBe(orders.length);
  for (const order of orders) {
    const item = items.get(order.id);
    const { reasons, ...coverage } = standingOf(order);
    const flags = flagsOf(order);
    expect(item).toMatchObject({
      ...coverage,
      reasons,
      flags: orderFlags.filter((flag) => flags.includes(flag)),
      awaitingDelivery: flags.includes('awaitingDelivery'),
      paymentLight: lightOfSample(order),
    });
  }
}

describe('the list of orders', () => {
  it('agrees with its indicators and with a plain recount, whatever the filter and the scope', async () => {
    await fc.assert(
      fc.asyncProperty(filters, scopes, async (filter, scope) => {
        const view = viewOf(filter);
        const rows = orders.filter((order) => inScope(order, scope));
        const totals = await countAll(db, orderList, { filter, scope, view });
        expect(totals).toEqual(recount(rows.filter((order) => matches(order, filter))));
        const counts = await orderIndicatorCounts(db, { filter, scope, view });
        for (const card of orderIndicatorKeys)
          expect(counts[card]).toEqual(recount(rows.filter((order) => matches(order, filter, card))));
      }),
      { numRuns: 40, seed: 20261124 },
    );
  });

  it('shows on each row the icons and reasons of a plain recomputation', agreesWithRecomputation);

  it('still does after projects, articles, statuses and purchases changed at random', async () => {
    const roll = dice(23);
    const pick = <T>(list: readonly T[]): T => list[roll(list.length)] as T;
    for (let round = 0; round < 60; round++) {
      const order = pick(orders);
      const { id, projectId } = order;
      await db.transaction(async (tx) => {
        const step = roll(4);
        if (step === 0) {
          [order.stage, order.hold] = [pick(projectStages), pick(holds)];
          await tx.execute(
            sql`update project set stage = ${order.stage}, hold = ${order.hold} where id = ${projectId}`,
          );
          await refreshProjects(tx, [projectId]);
        } else if (step === 1) {
          order.status = pick(orderStatuses);
          await tx.execute(sql`update order_state set status = ${order.status} where order_id = ${id}`);
          await refreshOrderability(tx, sql`o.order_id = ${id}`);
        } else if (step === 2) {
          for (const line of order.lines) line.sent = line.received = roll(line.quantity + 1);
          await writeCoverage(tx, [order]);
          await refreshOrderability(tx, sql`o.order_id = ${id}`);
        } else {
          const article = pick(sampleArticles);
          article.supplierId = roll(2) === 0 ? null : sampleSupplier;
          await tx.execute(
            sql`update article set supplier_id = ${article.supplierId} where id = ${article.id}`,
          );
          await refreshArticles(tx, [article.id]);
          await refreshOrderability(tx, sql`o.status in ('DELIVERED', 'CLOSED', 'CANCELLED')`);
        }
      });
    }
    await agreesWithRecomputation();
  });

  it('makes an order orderable once every reason is gone', async () => {
    const waiting = orders.filter((order) => needsOf(order).some(({ purchasable }) => purchasable));
    for (const order of waiting) {
      Object.assign(order, { status: 'CONFIRMED', stage: 'CONTROLLED', hold: 'NONE' });
      for (const line of order.lines) line.draft = line.sent = line.received = 0;
    }
    for (const article of sampleArticles)
      Object.assign(article, { supplierId: sampleSupplier, supplierReference: 'R' });
    const ids = waiting.map(({ id }) => id);
    const projects = waiting.map(({ projectId }) => projectId);
    await db.transaction(async (tx) => {
      await tx.execute(sql`update article set supplier_id = ${sampleSupplier}, supplier_reference = 'R'`);
      await tx.execute(sql`update order_state set status = 'CONFIRMED' where order_id = any(${ids}::uuid[])`);
      await tx.execute(
        sql`update project set stage = 'CONTROLLED', hold = 'NONE' where id = any(${projects}::uuid[])`,
      );
      await writeCoverage(tx, waiting);
      await refreshProjects(tx, projects);
    });
    const orderable = await shown(orderFilter.parse({ flag: ['orderable'] }));
    expect(new Set(orderable.map(({ id }) => id))).toEqual(new Set(ids));
    expect(orderable.every(({ reasons }) => reasons.length === 0)).toBe(true);
    await db.transaction((tx) => refreshOrderability(tx, sql`true`));
    await agreesWithRecomputation();
  });

  it('keeps counters that equal a fresh count, folded or not, also while somebody folds', async () => {
    const read = () =>
      db.query(sql`
        select store_id, status, project_stage, project_hold, ordered, payment_light, orderable, awaiting_delivery,
          delivery_late, sum(count) as count, sum(amount_incl_tax) as amount
        from order_counter group by 1, 2, 3, 4, 5, 6, 7, 8, 9
        having sum(count) <> 0 order by 1, 2, 3, 4, 5, 6, 7, 8, 9`);
    const kept = await read();
    const folded = await Promise.all([
      orderCounter.fold(db, 1),
      orderCounter.fold(db, 1),
      orderCounter.fold(db, 1),
    ]);
    expect(Math.max(...folded)).toBeGreaterThan(0);
    expect(await read()).toEqual(kept);
    expect(await orderCounter.fold(db, 1)).toBe(0);
    await db.transaction((tx) => orderCounter.rebuild(tx));
    expect(await read()).toEqual(kept);
  });

  it('pages to the end and back under every sort without losing or repeating a row', async () => {
    const filter = orderFilter.parse({});
    const view = viewOf(filter);
    const names = orderList.sortsFor(view).names;
    const pageFrom = (sort: (typeof names)[number], cursor?: string) =>
      findPage(
        { db, cursors, list: orderList },
        { filter, scope: everywhere, view, sort: `-${sort}`, limit: 120, cursor },
        shownOrders(view, everywhere),
      );
    for (const sort of names) {
      const forwards: string[] = [];
      let page = await pageFrom(sort);
      for (;;) {
        forwards.push(...page.items.map(({ id }) => id));
        if (!page.page.next) break;
        page = await pageFrom(sort, page.page.next);
      }
      expect(new Set(forwards).size).toBe(orders.length);
      const backwards = page.items.map(({ id }) => id);
      while (page.page.previous) {
        page = await pageFrom(sort, page.page.previous);
        backwards.unshift(...page.items.map(({ id }) => id));
      }
      expect(backwards).toEqual(forwards);
    }
  });
});
