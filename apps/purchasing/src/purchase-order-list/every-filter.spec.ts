import {
  countPurchaseOrders,
  findPurchaseOrders,
  purchaseOrderDateFields,
  purchaseOrderFlags,
  purchaseOrderStatuses,
  readPurchaseStages,
  readPurchasingFigures,
  type InputOf,
  type PurchaseStage,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import {
  aCaller,
  combinations,
  dice,
  differences,
  everyValue,
  lostOrRepeated,
  startTestService,
  walk,
  type TestService,
} from '@comptoir/testing';
import {
  figuresOf,
  hasFlag,
  insertPurchases,
  insertPurchaseWorld,
  sampleCustomerOrders,
  sampleGenerations,
  samplePurchases,
  sampleShops,
  sampleSuppliers,
  showsPurchase,
  stageAt,
  type SamplePurchase,
} from '../../test/purchase-samples.builder';
import { purchasingService } from '../purchasing-service';
import { conditionOf } from './purchase-order-list.row';

type Filter = InputOf<typeof findPurchaseOrders>;

let purchasing: TestService;
let stages: readonly PurchaseStage[];
const around = Day.parse('2026-11-24');
const roll = dice(53);
const orders = sampleCustomerOrders(roll, around);
const all: SamplePurchase[] = samplePurchases(500, { roll, around, orders });
const [lyon] = sampleShops;
const network = aCaller({ 'purchase-order.read': { scope: 'network' } });
const here = aCaller({ 'purchase-order.read': { scope: 'stores', stores: [lyon?.id ?? ''] } });

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  await purchasing.db.transaction(async (tx) => {
    await insertPurchaseWorld(tx, orders);
    await insertPurchases(tx, all);
  });
  ({ stages } = await purchasing.ask(readPurchaseStages, {}));
});
afterAll(() => purchasing?.stop());

/** The stages that a house starts with have the same ids everywhere. */
const deliveredStages = [1, 2, 3, 4, 5, 6].map((last) => `0193a000-0000-7000-8000-00000000000${last}`);

/** Every value of every filter, alone. */
const singles: readonly Filter[] = [
  ...everyValue<Filter>(
    'store',
    sampleShops.map(({ id }) => id),
  ),
  ...everyValue<Filter>(
    'supplier',
    sampleSuppliers.map(({ supplierId }) => supplierId),
  ),
  ...everyValue<Filter>('status', purchaseOrderStatuses),
  ...everyValue<Filter>('flag', purchaseOrderFlags),
  ...everyValue<Filter>('stage', deliveredStages),
  ...orders.slice(0, 3).map(({ projectId }) => ({ project: projectId })),
  ...orders.slice(3, 6).map(({ id }) => ({ order: id })),
  ...sampleGenerations.map((generation) => ({ generation })),
  ...purchaseOrderDateFields.flatMap((dateField): Filter[] => [
    { dateField, from: '2026-11-10', to: '2026-11-30' },
    { dateField, week: '2026-W47' },
    { dateField, week: '2026-W45', weekTo: '2026-W48' },
  ]),
  ...[
    'artema',
    'CELIK',
    'lefevre',
    "bains d'ay",
    'nobilia said',
    'CAGLAR',
    'société brûlé',
    'nguyen lefevre',
    "zoe n'g",
    'P-2026-0803',
    'CO-2026-0105',
    'AC-',
    '%',
  ].map((q) => ({ q })),
];
const shows = (purchase: SamplePurchase, filter: Filter) =>
  showsPurchase(purchase, filter, { now: purchasing.clock.now(), stages });

async function assertSame(filter: Filter, as = network): Promise<void> {
  const rows = as === here ? all.filter(({ storeId }) => storeId === lyon?.id) : all;
  const expected = rows.filter((purchase) => shows(purchase, filter));
  const { items, page, totals } = await purchasing.ask(findPurchaseOrders, { ...filter, limit: 200 }, { as });
  const { count, amountExclTax } = figuresOf(expected);
  expect({ filter, wrong: differences({ items, total: page.total }, expected), totals }).toEqual({
    filter,
    wrong: [],
    totals: { amountExclTax },
  });
  expect(await purchasing.ask(countPurchaseOrders, filter, { as })).toEqual({ count, amountExclTax });
}

describe('every filter of purchase orders against a plain recount', () => {
  it('has something behind most filters, and something outside', () => {
    const telling = singles.filter((filter) => {
      const { length } = all.filter((purchase) => shows(purchase, filter));
      return length > 0 && length < all.length;
    });
    expect(telling.length).toBeGreaterThan(singles.length * 0.8);
  });

  it.each(singles.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
    await assertSame(filter);
    await assertSame(filter, here);
  });

  it('in pairs and triples', async () => {
    for (const filter of combinations(singles, { seed: 59 })) await assertSame(filter);
  });

  it('refuses weeks that run backwards, or do not exist', async () => {
    const find = (filter: Filter) => purchasing.ask(findPurchaseOrders, filter, { as: network });
    await expect(find({ week: '2026-W48', weekTo: '2026-W47' })).toBeRefused('filter.range-inverted');
    await expect(find({ week: '2025-W53' })).toBeRefused('request.invalid');
  });
});

describe('the figures of purchasing', () => {
  it('count what the list shows, on whatever day', async () => {
    const today = purchasing.clock.now();
    for (const now of [
      '2026-11-29T20:30:00Z',
      '2026-11-29T23:30:00Z',
      '2026-12-31T21:00:00Z',
      '2026-10-25T00:30:00Z',
    ]) {
      purchasing.clock.moveTo(now);
      for (const { flag: _, status: _s, stage: _t, ...filter } of combinations(singles, {
        seed: 61,
        each: 6,
      })) {
        const inside = all.filter((purchase) => shows(purchase, filter));
        const { items } = await purchasing.ask(readPurchasingFigures, filter, { as: network });
        const figures = items.filter(({ key }) => key !== 'toOrder');
        expect(figures.map(({ key, count, amountExclTax }) => ({ key, count, amountExclTax }))).toEqual([
          ...purchaseOrderFlags.map((key) => ({
            key,
            ...figuresOf(inside.filter((purchase) => hasFlag(purchase, key, new Date(now)))),
          })),
          { key: 'draft', ...figuresOf(inside.filter(({ status }) => status === 'DRAFT')) },
          { key: 'approved', ...figuresOf(inside.filter(({ status }) => status === 'APPROVED')) },
          ...stages.map(({ id }) => ({
            key: id,
            ...figuresOf(inside.filter((purchase) => stageAt(purchase, stages) === id)),
          })),
        ]);
      }
    }
    purchasing.clock.moveTo(today);
  });
});

describe.each(['-createdOn', 'supplier', 'expectedOn', '-amountExclTax'] as const)(
  'paging by %s while others write',
  (sort) => {
    it('shows nothing twice that stood still and misses nothing that stood still, there and back', async () => {
      const moved = new Set<string>();
      const { there, back } = await walk(
        (cursor) =>
          purchasing.ask(
            findPurchaseOrders,
            { sort, limit: 40, ...(cursor ? { cursor } : {}) },
            { as: network },
          ),
        async () => {
          await purchasing.db.transaction((tx) =>
            insertPurchases(
              tx,
              samplePurchases(2, { roll, around, orders }).map((purchase) => ({
                ...purchase,
                number: `CF-${purchase.id}`,
              })),
            ),
          );
          const some = Array.from({ length: 5 }, () => all[roll(all.length)]?.id ?? '');
          for (const id of some) moved.add(id);
          await purchasing.db.execute(sql`
            update purchase_order set amount = amount + ${roll(1_000_000)}, expected_on = expected_on + ${roll(20) - 10}::int
            where id = any(${some}::uuid[])`);
        },
      );
      const still = all.filter(({ id }) => !moved.has(id));
      expect(still.length).toBeGreaterThan(300);
      expect(lostOrRepeated(there, still)).toEqual([]);
      expect(lostOrRepeated(back, still)).toEqual([]);
    });
  },
);

it('goes through an index for each thing that a word may be', async () => {
  const view = { today: sql`current_date`, acknowledgementDays: 3, stages };
  const condition = conditionOf({ dateField: 'createdOn', q: 'lefevre' }, { stores: 'all' }, view);
  const plan = await purchasing.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.query(sql`explain select from purchase_order o where ${condition}`);
  });
  for (const index of ['purchase_order_words', 'project_words', 'customer_words', 'sales_order_words'])
    expect(JSON.stringify(plan)).toContain(index);
});
