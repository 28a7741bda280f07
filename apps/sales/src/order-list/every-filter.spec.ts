import {
  countOrders,
  findOrders,
  orderDateFields,
  orderIndicatorKeys,
  orderReasons,
  orderStatuses,
  paperProgress,
  paymentLights,
  readOrderIndicators,
  type InputOf,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import {
  aCaller,
  combinations,
  dice,
  differences,
  everyValue,
  startTestService,
  type TestService,
} from '@comptoir/testing';
import fc from 'fast-check';
import { anyInstant } from '../../test/instants.builder';
import { insertSampleOrders, sampleOrders } from '../../test/order-samples.builder';
import { plainOrders, showsOrder, type PlainOrder } from '../../test/plain-orders.builder';
import {
  dateFilters,
  enrichOrders,
  figuresOf,
  plainPapers,
  sharedFilters,
} from '../../test/plain-papers.builder';
import { insertSampleWorld, sampleStores } from '../quote-list/quote-samples.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';

type Filter = InputOf<typeof findOrders>;

let sales: TestService;
let all: PlainOrder[];
const lyon = sampleStores[0]?.id ?? '';
const network = aCaller({ 'order.read': { scope: 'network' } });

beforeAll(async () => {
  sales = await startTestService(salesService);
  const samples = sampleOrders(500, Day.parse('2026-11-24'), dice(19));
  await sales.db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleOrders(tx, samples);
  });
  await enrichOrders(sales.db);
  sales.app.get(KnownStores).forget();
  all = plainOrders(await plainPapers(sales.db, 'ORDER'), samples);
});
afterAll(() => sales.stop());

/** Every value of every filter, alone. */
const singles: readonly Filter[] = [
  ...sharedFilters,
  ...everyValue<Filter>('status', orderStatuses),
  ...everyValue<Filter>('flag', orderIndicatorKeys),
  ...everyValue<Filter>('progress', paperProgress),
  ...everyValue<Filter>('reason', orderReasons),
  ...everyValue<Filter>('payment', paymentLights),
  { overdue: true },
  { overdue: false },
  ...dateFilters(orderDateFields),
];
const shows = (order: PlainOrder, filter: Filter) => showsOrder(order, filter, sales.clock.now());

/** The page with the exact total, which a page of many hits leaves to an ask of its own. */
async function ask(filter: Filter, as = network) {
  const { items, page } = await sales.ask(findOrders, { ...filter, limit: 200 }, { as });
  const { count } = page.atLeast ? await sales.ask(countOrders, filter, { as }) : { count: page.total };
  return { items, total: count };
}
async function assertSame(filter: Filter): Promise<void> {
  const expected = all.filter((order) => shows(order, filter));
  expect({ filter, wrong: differences(await ask(filter), expected) }).toEqual({ filter, wrong: [] });
}

describe('every filter of orders against a plain recount', () => {
  it('has something behind most filters, and something outside', () => {
    const telling = singles.filter((filter) => {
      const { length } = all.filter((order) => shows(order, filter));
      return length > 0 && length < all.length;
    });
    expect(telling.length).toBeGreaterThan(singles.length * 0.8);
  });

  it.each(singles.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
    await assertSame(filter);
  });

  it('in pairs and triples', async () => {
    for (const filter of combinations(singles, { seed: 43 })) await assertSame(filter);
  });
});

describe('the indicators of orders', () => {
  const filters = fc.subarray([...singles], { minLength: 0, maxLength: 2 });

  it('count what the list shows, on whatever day, at whatever hour', async () => {
    const today = sales.clock.now();
    await fc.assert(
      fc.asyncProperty(filters, anyInstant, async (chosen, now) => {
        sales.clock.moveTo(now);
        const filter = Object.assign({}, ...chosen) as Filter;
        const { flag: _, ...others } = filter;
        const { items } = await sales.ask(readOrderIndicators, filter, { as: network });
        for (const { key, ...figure } of items) {
          const counted = all.filter((order) => shows(order, others) && order.flags.includes(key));
          expect({ now, key, ...figure }).toEqual({ now, key, ...figuresOf(counted) });
        }
        await assertSame(filter);
        const overdue = { ...others, overdue: true };
        await assertSame(overdue);
      }),
      { numRuns: 60, seed: 20261129 },
    );
    sales.clock.moveTo(today);
  });
});

describe('what a role is shown of orders', () => {
  const here = aCaller({ 'order.read': { scope: 'stores', stores: [lyon] } });

  it('counts nothing of other stores, whatever the filter: not in the list, not in a total, not in a card', async () => {
    for (const filter of singles) {
      const expected = all.filter((order) => order.store === lyon && shows(order, filter));
      const wrong = differences(await ask(filter, here), expected);
      expect({ filter, wrong }).toEqual({ filter, wrong: [] });
      const { flag: _, ...others } = filter;
      const { items } = await sales.ask(readOrderIndicators, others, { as: here });
      const inside = all.filter((order) => order.store === lyon && shows(order, others));
      expect(items.map(({ key, count }) => [key, count])).toEqual(
        orderIndicatorKeys.map((key) => [key, inside.filter((order) => order.flags.includes(key)).length]),
      );
    }
  });
});
