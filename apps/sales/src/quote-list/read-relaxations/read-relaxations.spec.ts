import { findQuotes, readQuoteRelaxations, type InputOf } from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { aCaller, asNobody, dice, startTestService, type TestService } from '@comptoir/testing';
import { salesService } from '../../sales-service';
import { KnownStores } from '../../stores/known-stores.port';
import { insertSampleQuotes, insertSampleWorld, sampleQuotes, sampleStores } from '../quote-samples.builder';

let sales: TestService;
const [lyon, denis] = sampleStores.map(({ id }) => id) as [string, string];

beforeAll(async () => {
  sales = await startTestService(salesService);
  await sales.db.transaction(insertSampleWorld);
  await sales.db.transaction((tx) =>
    insertSampleQuotes(tx, sampleQuotes(300, Day.parse('2026-11-24'), dice(3))),
  );
  sales.app.get(KnownStores).forget();
});
afterAll(() => sales.stop());

const inLyon = aCaller({ 'quote.read': { scope: 'stores', stores: [lyon] } });
const relaxed = (filter: InputOf<typeof readQuoteRelaxations>, as = inLyon) =>
  sales.ask(readQuoteRelaxations, filter, { as });

describe('which filter is the strictest', () => {
  it('refuses who may not read quotes, and weeks that do not exist', async () => {
    await expect(relaxed({}, asNobody())).toBeRefused('permission.missing');
    await expect(relaxed({ week: '2025-W53' })).toBeRefused('request.invalid');
  });

  it('counts for each filter what shows without it, the one that hides the most first', async () => {
    const filter = { q: 'nothing is called so', status: ['SENT' as const], stage: ['CLOSED' as const] };
    const { items } = await relaxed(filter);
    const { page } = await sales.ask(
      findQuotes,
      { status: filter.status, stage: filter.stage },
      { as: inLyon },
    );
    expect(items).toEqual([
      { dimension: 'q', rows: page.total },
      { dimension: 'status', rows: 0 },
      { dimension: 'stage', rows: 0 },
    ]);
    expect(page.total).toBeGreaterThan(0);
  });

  it('says nothing of filters that are not set, and never leaves the scope', async () => {
    expect((await relaxed({})).items).toEqual([]);
    expect(await relaxed({ store: [denis] })).toMatchObject({
      items: [{ dimension: 'store', rows: (await sales.ask(findQuotes, {}, { as: inLyon })).page.total }],
      most: 1_000,
    });
  });
});
