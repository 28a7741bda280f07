import { quoteFilter, quoteIndicatorKeys, type QuoteFilter, type Validity } from '@comptoir/contracts';
import { addDays, dayIn, daysOf, IsoWeek, type Day } from '@comptoir/kernel';
import { cursorCodec, dataSourceOf, Db, migrate, sql, type Scope } from '@comptoir/persistence';
import { dice, testDatabase, type TestDatabase } from '@comptoir/testing';
import fc from 'fast-check';
import type { ListView } from '../lists/document-list';
import { findPage } from '../lists/find-page.port';
import { mostFound } from '../lists/most-found';
import { countAll, countersFor, countSome } from '../lists/totals.port';
import { salesMigrations } from '../migrations/sales-migrations';
import { shownQuotes } from './find-quotes/quote-item';
import { rebuildCounters } from './quote-counters.port';
import { quoteList } from './quote-list';
import {
  customerId,
  customerNames,
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
  salespersonId,
  type SampleQuote,
} from './quote-samples.builder';
import { validityOf } from './quote-validity';
import { indicatorCounts } from './read-indicators/indicator-counts.port';

const cursors = cursorCodec('a key of this test only');
let database: TestDatabase;
let db: Db;
let quotes: SampleQuote[];

/** Instants around midnight in Paris and on La Réunion, on both clock changes and at the year's end. */
const instants = [
  '2026-11-24T11:00:00Z',
  '2026-03-29T00:30:00Z',
  '2026-10-24T22:30:00Z',
  '2026-10-25T23:30:00Z',
  '2026-12-31T20:30:00Z',
  '2026-12-31T23:30:00Z',
].map((text) => new Date(text));

const daysOfStore = (storeId: string, now: Date) => {
  const store = sampleStores.find(({ id }) => id === storeId);
  if (!store) throw new Error(`no store ${storeId}`);
  const today = dayIn(store.timeZone, now);
  return { today, expiringUntil: addDays(today, store.threshold) };
};

function viewOf(filter: QuoteFilter, now: Date): ListView {
  const days = sampleStores.map(({ id }) => ({ storeIds: [id], ...daysOfStore(id, now) }));
  return { days, lead: quoteList.leadFor(filter) };
}

const cards: Record<(typeof quoteIndicatorKeys)[number], readonly (Validity | 'UNDATED')[]> = {
  inProgress: ['EXPIRING', 'VALID', 'UNDATED'],
  signed: ['SIGNED'],
  expiring: ['EXPIRING'],
  expired: ['EXPIRED'],
  pending: ['PENDING'],
  valid: ['VALID'],
};

/** The plain recount: the rules said once more, over plain objects. */
function matches(quote: SampleQuote, filter: QuoteFilter, now: Date, card?: string): boolean {
  const validity = validityOf(quote, daysOfStore(quote.storeId, now));
  const kinds = [validity, ...(quote.status === 'SENT' && !quote.expiryDate ? ['UNDATED'] : [])];
  const on = (name: string) => cards[name as keyof typeof cards].some((kind) => kinds.includes(kind));
  const days = filter.dateField === 'expiryDate' ? quote.expiryDate : quote.createdOn;
  const week = filter.week ? daysOf(IsoWeek.parse(filter.week)) : undefined;
  return (
    (!filter.store || filter.store.includes(quote.storeId)) &&
    (!filter.status || filter.status.includes(quote.status)) &&
    (!filter.stage || filter.stage.includes(quote.stage)) &&
    (!filter.carryOver || filter.carryOver.includes(quote.carryOver)) &&
    (!filter.party ||
      customerId(quote.customer) === filter.party ||
      salespersonId(quote.salesperson) === filter.party) &&
    (!filter.from || (days !== null && days >= filter.from)) &&
    (!filter.to || (days !== null && days <= filter.to)) &&
    (!week || (days !== null && days >= week.from && days <= week.to)) &&
    (!filter.q ||
      (customerNames[quote.customer] ?? '')
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .includes(filter.q)) &&
    (filter.progress ?? []).every((name) =>
      name === 'blocked' ? quote.hold === 'BLOCKED' : quote.hold === 'ON_HOLD',
    ) &&
    (card ? on(card) : !filter.validity || filter.validity.some(on))
  );
}

function recount(rows: SampleQuote[]) {
  const euros = (cents: bigint) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
  const sum = (amount: (quote: SampleQuote) => bigint) =>
    rows.reduce((total, quote) => total + amount(quote), 0n);
  return {
    count: rows.length,
    amountExclTax: euros(sum(({ cents }) => cents)),
    amountInclTax: euros(sum(({ cents }) => (cents * 6n) / 5n)),
  };
}

const some = <T>(values: readonly T[]) =>
  fc.option(fc.subarray([...values], { minLength: 1 }), { nil: undefined });
const filters = fc
  .record({
    store: some(sampleStores.map(({ id }) => id)),
    status: some(['SENT', 'SIGNED', 'DRAFT', 'REFUSED'] as const),
    validity: some(quoteIndicatorKeys),
    stage: some(['IDENTIFIED', 'SURVEY_TO_DO', 'CLOSED'] as const),
    carryOver: some(['NONE', 'FULL'] as const),
    progress: some(['blocked', 'onHold'] as const),
    party: fc.option(fc.constantFrom(customerId(0), customerId(3), salespersonId(1)), { nil: undefined }),
    dateField: fc.constantFrom('createdOn', 'expiryDate'),
    from: fc.option(fc.constantFrom('2026-10-01', '2026-11-20'), { nil: undefined }),
    to: fc.option(fc.constantFrom('2026-11-24', '2026-12-31'), { nil: undefined }),
    week: fc.option(fc.constantFrom('2026-W48', '2026-W43'), { nil: undefined }),
    q: fc.option(fc.constantFrom('lef', 'celik', 'said'), { nil: undefined }),
  })
  // Most filters narrow one to three dimensions: the others are switched off.
  .chain((filter) =>
    fc
      .subarray(Object.keys(filter), { maxLength: 3 })
      .map((kept) =>
        quoteFilter.parse(Object.fromEntries(Object.entries(filter).filter(([key]) => kept.includes(key)))),
      ),
  );
const scopes: fc.Arbitrary<Scope> = fc.constantFrom<Scope>(
  { stores: 'all' },
  { stores: [sampleStores[0]?.id ?? ''] },
  { stores: sampleStores.map(({ id }) => id), ownPartyId: salespersonId(1) },
);
const inScope = (quote: SampleQuote, scope: Scope) =>
  (scope.stores === 'all' || scope.stores.includes(quote.storeId)) &&
  (!scope.ownPartyId || salespersonId(quote.salesperson) === scope.ownPartyId);

beforeAll(async () => {
  database = await testDatabase();
  const source = dataSourceOf(database.url, salesMigrations);
  db = await Db.open(source);
  await migrate(source);
  quotes = sampleQuotes(600, '2026-11-24' as Day, dice(7)).concat(
    sampleQuotes(200, '2026-10-25' as Day, dice(8)),
  );
  quotes.push(
    ...sampleQuotes(200, '2026-12-31' as Day, dice(9)),
    ...sampleQuotes(100, '2026-03-29' as Day, dice(10)),
  );
  await db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, quotes);
  });
});
afterAll(async () => {
  await db?.close();
  await database?.drop();
});

describe('the list of quotes', () => {
  it('agrees with its indicators and with a plain recount, whatever the filter, the day and the scope', async () => {
    await fc.assert(
      fc.asyncProperty(filters, scopes, fc.constantFrom(...instants), async (filter, scope, now) => {
        const view = viewOf(filter, now);
        const rows = quotes.filter((quote) => inScope(quote, scope));
        const totals = await countAll(db, quoteList, { filter, scope, view });
        expect(totals).toEqual(recount(rows.filter((quote) => matches(quote, filter, now))));

        const counts = await indicatorCounts(db, { filter, scope, view });
        for (const card of quoteIndicatorKeys) {
          expect(counts[card]).toEqual(recount(rows.filter((quote) => matches(quote, filter, now, card))));
        }
      }),
      { numRuns: 40, seed: 20261124 },
    );
  });

  it('shows on each row the validity that its filter and its card count', async () => {
    for (const now of instants) {
      const filter = quoteFilter.parse({});
      const view = viewOf(filter, now);
      const { items } = await findPage(
        { db, cursors, list: quoteList },
        { filter, scope: { stores: 'all' }, view, sort: '-createdOn', limit: 2000 },
        shownQuotes(view, undefined),
      );
      const shown = new Map(items.map(({ id, validity }) => [id, validity]));
      expect(shown.size).toBe(quotes.length);
      for (const quote of quotes)
        expect(shown.get(quote.id)).toBe(validityOf(quote, daysOfStore(quote.storeId, now)));
      expect(items.filter(({ margin }) => margin !== undefined)).toEqual([]);
    }
  });

  it('pages to the end and back under every sort without losing or repeating a row', async () => {
    const filter = quoteFilter.parse({});
    const view = viewOf(filter, instants[0] as Date);
    const names = quoteList.sortsFor(view).names;
    const pageFrom = (sort: (typeof names)[number], cursor?: string) =>
      findPage(
        { db, cursors, list: quoteList },
        { filter, scope: { stores: 'all' }, view, sort: `-${sort}`, limit: 170, cursor },
        shownQuotes(view, { stores: 'all' }),
      );
    for (const sort of names) {
      const forwards: string[] = [];
      let page = await pageFrom(sort);
      for (;;) {
        forwards.push(...page.items.map(({ id }) => id));
        if (!page.page.next) break;
        page = await pageFrom(sort, page.page.next);
      }
      expect(new Set(forwards).size).toBe(quotes.length);
      const backwards = page.items.map(({ id }) => id);
      while (page.page.previous) {
        page = await pageFrom(sort, page.page.previous);
        backwards.unshift(...page.items.map(({ id }) => id));
      }
      expect(backwards).toEqual(forwards);
    }
  });

  it('keeps counters that equal a fresh count', async () => {
    const read = async () => [
      await db.query(
        sql`select * from quote_counter where count <> 0 order by store_id, status, expiry_date`,
      ),
      await db.query(sql`select * from quote_total where count <> 0 order by store_id, status`),
      await db.query(sql`select * from quote_day where count <> 0 order by store_id, created_on`),
    ];
    const kept = await read();
    await db.transaction(rebuildCounters);
    expect(await read()).toEqual(kept);
  });

  it('asks the counters only what they know', () => {
    const counters = (filter: object, scope: Scope = { stores: 'all' }) => {
      const whole = quoteFilter.parse(filter);
      const ask = { filter: whole, scope, view: viewOf(whole, instants[0] as Date) };
      return countersFor(quoteList, ask)?.from.text;
    };
    expect(counters({})).toBe('quote_total s');
    expect(counters({ status: ['SENT'], store: [customerId(1)] })).toBe('quote_total s');
    expect(counters({ validity: ['expired'], store: [customerId(1)] })).toContain('from quote_counter');
    expect(counters({ q: 'lefevre' })).toBeUndefined();
    expect(counters({ from: '2026-01-01', store: [customerId(1)] })).toBe('quote_day s');
    expect(counters({ week: '2026-W48' })).toBe('quote_day s');
    expect(counters({ from: '2026-01-01', dateField: 'expiryDate' })).toBeUndefined();
    expect(counters({ from: '2026-01-01', status: ['SENT'] })).toBeUndefined();
    expect(counters({}, { stores: 'all', ownPartyId: salespersonId(1) })).toBeUndefined();
  });

  it.each(['lefevre', 'cuisine', 'zzz', 'CELIK cuisine', '%'])(
    'finds the same for "%s" from the documents that hold it as from all of them',
    async (q) => {
      const filter = quoteFilter.parse({ q, status: ['SENT', 'SIGNED'] });
      const view = viewOf(filter, instants[0] as Date);
      const rows = await db.query<{ id: string }>(quoteList.candidates(filter) ?? sql.empty);
      const ask = { filter, scope: { stores: 'all' as const } };
      const found = { ...view, found: rows.map(({ id }) => id) };
      const walked = await countAll(db, quoteList, { ...ask, view });
      if (rows.length <= mostFound)
        expect(await countAll(db, quoteList, { ...ask, view: found })).toEqual(walked);
      else expect(walked.count).toBeGreaterThan(0);
    },
  );

  it('counts so many rows while a page is waited for, and no more', async () => {
    const filter = quoteFilter.parse({ q: 'e' });
    const ask = { filter, scope: { stores: 'all' as const }, view: viewOf(filter, instants[0] as Date) };
    const all = await countAll(db, quoteList, ask);
    expect(await countSome(db, quoteList, ask, all.count)).toEqual(all);
    expect(await countSome(db, quoteList, ask, all.count - 1)).toBeUndefined();
  });

  it.each([{ q: 'zzz' }, { status: ['SENT'], store: [customerId(1)] }])(
    'tells zero of nothing: %j',
    async (narrow) => {
      const filter = quoteFilter.parse(narrow);
      const view = viewOf(filter, instants[0] as Date);
      const page = await findPage(
        { db, cursors, list: quoteList },
        { filter, scope: { stores: 'all' }, view, sort: 'createdOn', limit: 10 },
        shownQuotes(view, { stores: 'all' }),
      );
      expect(page).toEqual({
        items: [],
        page: { next: null, previous: null, total: 0 },
        totals: { amountExclTax: '0.00', amountInclTax: '0.00' },
      });
    },
  );
});
