import { findQuotes, readQuoteIndicators, type InputOf } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { dataSourceOf, Db } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  asSalesperson,
  dice,
  startTestService,
  type TestService,
} from '@comptoir/testing';
import { salesService } from '../../sales-service';
import { KnownStores } from '../../stores/known-stores.port';
import {
  insertSampleQuotes,
  insertSampleWorld,
  sampleQuotes,
  sampleStores,
  salespersonId,
  type SampleQuote,
} from '../quote-samples.builder';

let service: TestService;
let quotes: SampleQuote[];
const lyon = sampleStores[0]?.id ?? '';

beforeAll(async () => {
  service = await startTestService(salesService);
  quotes = sampleQuotes(120, Day.parse('2026-11-24'), dice(3));
  const db = await Db.open(dataSourceOf(service.database.url, []));
  await db.transaction(async (tx) => {
    await insertSampleWorld(tx);
    await insertSampleQuotes(tx, quotes);
  });
  await db.close();
  service.app.get(KnownStores).forget();
});
afterAll(() => service?.stop());

type Filter = InputOf<typeof findQuotes>;
const find = (filter: object, as?: ReturnType<typeof asNobody>) =>
  service.ask(findQuotes, filter as Filter, as && { as });

describe('the list of quotes refuses', () => {
  it.each([
    ['an unknown sort', { sort: 'password' }, '/sort'],
    ['SQL as a sort', { sort: 'createdOn; drop table quote' }, '/sort'],
    ['an unknown predicate', { progress: ['isNice'] }, '/progress/0'],
    ['a week that does not exist', { week: '2025-W53' }, '/week'],
    ['a range of weeks that runs backwards', { week: '2026-W10', weekTo: '2026-W09' }, '/weekTo'],
    ['a range that runs backwards', { from: '2026-12-01', to: '2026-01-01' }, '/to'],
    ['a day that does not exist', { from: '2026-02-30' }, '/from'],
    ['a page too large', { limit: 1000 }, '/limit'],
    ['a cursor of its own making', { cursor: 'bm90IGEgY3Vyc29y' }, '/cursor'],
    ['a store that is no id', { store: ["'; select pg_sleep(5); --"] }, '/store/0'],
  ])('%s, and says where', async (_, filter, pointer) => {
    await expect(find(filter)).rejects.toMatchObject({ kind: 'invalid', errors: [{ pointer }] });
  });

  it('a field that it does not know, by name', async () => {
    await expect(find({ colour: 'red' })).rejects.toMatchObject({ kind: 'invalid' });
  });

  it('somebody without the right', async () => {
    await expect(find({}, asNobody())).toBeRefused('permission.missing');
  });

  it('a cursor of another sort', async () => {
    const { page } = await find({ limit: 10 });
    await expect(find({ limit: 10, sort: 'number', cursor: page.next })).toBeRefused('cursor.malformed');
  });
});

describe('the list of quotes', () => {
  it.each(["'", '%', '_', '\\', '" or 1=1 --', '$1', '{{7*7}}', 'a'.repeat(200)])(
    'searches for %s as text',
    async (q) => {
      expect((await find({ q })).page.total).toBeLessThan(quotes.length);
    },
  );

  it('finds words whatever their accents, case and order', async () => {
    const expected = quotes.filter(({ customer }) => customer === 2).length;
    expect((await find({ q: 'CELIK cuisine' })).page.total).toBe(expected);
  });

  it('shows a manager their own stores only, whatever they ask for', async () => {
    const manager = asManager([lyon]);
    const here = quotes.filter(({ storeId }) => storeId === lyon);
    expect((await find({}, manager)).page.total).toBe(here.length);
    expect((await find({ store: [sampleStores[1]?.id] }, manager)).page.total).toBe(0);
    const { items } = await service.ask(readQuoteIndicators, {}, { as: manager });
    expect(items.find(({ key }) => key === 'signed')?.count).toBe(
      here.filter(({ status }) => status === 'SIGNED').length,
    );
  });

  it('shows a salesperson their own quotes only', async () => {
    const mine = quotes.filter(({ salesperson, storeId }) => salesperson === 1 && storeId === lyon);
    const { items, page } = await find({ limit: 200 }, asSalesperson(salespersonId(1), [lyon]));
    expect(page.total).toBe(mine.length);
    expect(new Set(items.map(({ id }) => id))).toEqual(new Set(mine.map(({ id }) => id)));
  });

  it('holds margins back from those who may not see them, and from stores where they may not', async () => {
    const reader = aCaller({ 'quote.read': { scope: 'network' } });
    expect((await find({ limit: 200 }, reader)).items.filter((item) => 'margin' in item)).toEqual([]);
    const partly = aCaller({
      'quote.read': { scope: 'network' },
      'margin.read': { scope: 'stores', stores: [lyon] },
    });
    const shown = (await find({ limit: 200 }, partly)).items.filter((item) => 'margin' in item);
    expect(new Set(shown.map(({ store }) => store.id))).toEqual(new Set([lyon]));
  });

  it('has on each card the figures of the list behind it', async () => {
    const { items } = await service.ask(readQuoteIndicators, {});
    for (const { key, count, amountExclTax, amountInclTax, signal } of items) {
      const { page, totals } = await find({ validity: [key] });
      expect({ count, amountExclTax, amountInclTax }).toEqual({ count: page.total, ...totals });
      expect(signal).toBe(['expiring', 'expired'].includes(key) && count > 0);
    }
  });
});
