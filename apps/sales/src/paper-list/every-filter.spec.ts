import {
  countSalesPapers,
  findSalesPapers,
  paperProgress,
  paperTypes,
  readSalesPaperIndicators,
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
import { orderProgress, plainOrders, type PlainOrder } from '../../test/plain-orders.builder';
import {
  enrichOrders,
  enrichQuotes,
  figuresOf,
  plainPapers,
  sharedFilters,
  showsPaper,
  type PlainPaper,
} from '../../test/plain-papers.builder';
import { quoteProgress } from '../../test/plain-quotes.builder';
import { insertSampleQuotes, insertSampleWorld, sampleQuotes } from '../quote-list/quote-samples.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';

type Filter = InputOf<typeof findSalesPapers>;

let sales: TestService;
let all: (PlainPaper | PlainOrder)[];
const network = aCaller({ 'quote.read': { scope: 'network' }, 'order.read': { scope: 'network' } });

beforeAll(async () => {
  sales = await startTestService(salesService);
  const around = Day.parse('2026-11-24');
  const orders = sampleOrders(250, around, dice(29));
  await sales.db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, sampleQuotes(350, around, dice(31)));
    await insertSampleOrders(tx, orders);
  });
  await enrichQuotes(sales.db);
  await enrichOrders(sales.db);
  sales.app.get(KnownStores).forget();
  all = [
    ...(await plainPapers(sales.db, 'QUOTE')),
    ...plainOrders(await plainPapers(sales.db, 'ORDER'), orders),
  ];
});
afterAll(() => sales.stop());

/** Every value of every filter, alone. */
const singles: readonly Filter[] = [
  ...sharedFilters,
  ...everyValue<Filter>('type', paperTypes),
  ...everyValue<Filter>('progress', paperProgress),
  { from: '2026-11-10', to: '2026-11-30' },
  { week: '2026-W47' },
  { week: '2026-W45', weekTo: '2026-W48' },
];

function shows(paper: PlainPaper | PlainOrder, filter: Filter): boolean {
  const has = (name: string) => ('flags' in paper ? orderProgress(paper, name) : quoteProgress(paper, name));
  return (
    showsPaper(paper, filter) &&
    (!filter.type || filter.type.includes(paper.type)) &&
    (filter.progress ?? []).every(has)
  );
}

async function assertSame(filter: Filter): Promise<void> {
  const expected = all.filter((paper) => shows(paper, filter));
  const { items, page } = await sales.ask(findSalesPapers, { ...filter, limit: 200 }, { as: network });
  const totals = await sales.ask(countSalesPapers, filter, { as: network });
  const wrong = differences({ items, total: page.atLeast ? totals.count : page.total }, expected);
  expect({ filter, wrong, totals }).toEqual({ filter, wrong: [], totals: figuresOf(expected) });
}

describe('every filter of all papers against a plain recount', () => {
  it.each(singles.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
    await assertSame(filter);
  });

  it('in pairs and triples', async () => {
    for (const filter of combinations(singles, { seed: 47 })) await assertSame(filter);
  });

  it('with figures that count what the list shows, on whatever day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.subarray([...singles], { maxLength: 2 }), anyInstant, async (chosen, now) => {
        sales.clock.moveTo(now);
        const filter = Object.assign({}, ...chosen) as Filter;
        const { type: _, ...others } = filter;
        const { items } = await sales.ask(readSalesPaperIndicators, filter, { as: network });
        expect(items).toEqual(
          paperTypes.map((key) => ({
            key,
            ...figuresOf(all.filter((paper) => paper.type === key && shows(paper, others))),
          })),
        );
        await assertSame(filter);
      }),
      { numRuns: 40, seed: 20261129 },
    );
  });
});
