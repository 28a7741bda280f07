import {
  countQuotes,
  findQuotes,
  paperProgress,
  quoteDateFields,
  quoteIndicatorKeys,
  quoteStatuses,
  readQuoteIndicators,
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
import {
  dateFilters,
  enrichQuotes,
  figuresOf,
  plainPapers,
  sharedFilters,
  type PlainPaper,
} from '../../test/plain-papers.builder';
import { onQuoteCard, showsQuote } from '../../test/plain-quotes.builder';
import { salesService } from '../sales-service';
import { KnownStores } from '../stores/known-stores.port';
import { insertSampleQuotes, insertSampleWorld, sampleQuotes, sampleStores } from './quote-samples.builder';

type Filter = InputOf<typeof findQuotes>;

let sales: TestService;
let all: PlainPaper[];
const lyon = sampleStores[0]?.id ?? '';
const network = aCaller({ 'quote.read': { scope: 'network' } });

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  await sales.db.transaction((tx) =>
    insertSampleQuotes(tx, sampleQuotes(700, Day.parse('2026-11-24'), dice(17))),
  );
  await enrichQuotes(sales.db);
  sales.app.get(KnownStores).forget();
  all = await plainPapers(sales.db, 'QUOTE');
});
afterAll(() => sales.stop());

/** Every value of every filter, alone. */
const singles: readonly Filter[] = [
  ...sharedFilters,
  ...everyValue<Filter>('status', quoteStatuses),
  ...everyValue<Filter>('validity', quoteIndicatorKeys),
  ...everyValue<Filter>('progress', paperProgress),
  ...dateFilters(quoteDateFields),
];
const shows = (quote: PlainPaper, filter: Filter) => showsQuote(quote, filter, sales.clock.now());

/** The page with the exact total, which a page of many hits leaves to an ask of its own. */
async function ask(filter: Filter, as = network) {
  const { items, page } = await sales.ask(findQuotes, { ...filter, limit: 200 }, { as });
  const { count } = page.atLeast ? await sales.ask(countQuotes, filter, { as }) : { count: page.total };
  return { items, total: count };
}
async function assertSame(filter: Filter): Promise<void> {
  const expected = all.filter((quote) => shows(quote, filter));
  expect({ filter, wrong: differences(await ask(filter), expected) }).toEqual({ filter, wrong: [] });
}

describe('every filter of quotes against a plain recount', () => {
  it.each(singles.map((filter) => [JSON.stringify(filter), filter] as const))('%s', async (_, filter) => {
    await assertSame(filter);
  });

  it('in pairs and triples', async () => {
    for (const filter of combinations(singles, { seed: 41 })) await assertSame(filter);
  });
});

describe('the indicators of quotes', () => {
  const filters = fc.subarray([...singles], { minLength: 0, maxLength: 2 });

  it('count what the list shows, on whatever day, at whatever hour', async () => {
    const today = sales.clock.now();
    await fc.assert(
      fc.asyncProperty(filters, anyInstant, async (chosen, now) => {
        sales.clock.moveTo(now);
        const { validity, ...others } = Object.assign({}, ...chosen) as Filter;
        const { items } = await sales.ask(readQuoteIndicators, { ...others, validity }, { as: network });
        for (const { key, signal, ...figure } of items) {
          const counted = all.filter((quote) => shows(quote, others) && onQuoteCard(quote, key, now));
          expect({ now, key, ...figure }).toEqual({ now, key, ...figuresOf(counted) });
          expect(signal).toBe(['expiring', 'expired'].includes(key) && counted.length > 0);
        }
        await assertSame(validity ? { ...others, validity } : others);
      }),
      { numRuns: 60, seed: 20261129 },
    );
    sales.clock.moveTo(today);
  });
});

describe('what a role is shown', () => {
  const here = aCaller({ 'quote.read': { scope: 'stores', stores: [lyon] } });

  it('counts nothing of other stores, whatever the filter: not in the list, not in a total, not in a card', async () => {
    for (const filter of singles) {
      const expected = all.filter((quote) => quote.store === lyon && shows(quote, filter));
      expect({ filter, wrong: differences(await ask(filter, here), expected) }).toEqual({
        filter,
        wrong: [],
      });
      const { validity: _, ...others } = filter;
      const cards = (await sales.ask(readQuoteIndicators, others, { as: here })).items;
      const inside = all.filter((quote) => quote.store === lyon && shows(quote, others));
      expect(cards.map(({ key, count }) => [key, count])).toEqual(
        quoteIndicatorKeys.map((key) => [
          key,
          inside.filter((quote) => onQuoteCard(quote, key, sales.clock.now())).length,
        ]),
      );
    }
  });

  it('has a margin in its JSON only with the right, and only where that reaches', async () => {
    expect(JSON.stringify(await ask({}, here))).not.toContain('margin');
    const partly = aCaller({
      'quote.read': { scope: 'network' },
      'margin.read': { scope: 'stores', stores: [lyon] },
    });
    const { items } = await ask({}, partly);
    expect(items.filter((item) => 'margin' in item !== (item.store.id === lyon))).toEqual([]);
  });
});
