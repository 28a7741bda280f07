import { findQuotes, quoteImportedV1, readQuote } from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import type { ImportedQuote } from '../../pricing/imported-quote';
import { salesService } from '../../sales-service';
import { rebuildCounters } from '../../quote-list/quote-counters.port';
import { QuoteImports } from './quote-imports.port';

let sales: TestService;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService);
  project = await (await Shop.open(sales)).project();
});
afterAll(() => sales.stop());

const actor = { userId: 'service:sales', name: 'Import' };
const takeOver = (...quotes: ImportedQuote[]) =>
  sales.db.transaction((tx) => sales.app.get(QuoteImports).takeOver(tx, quotes, actor));
const row = (reference: string, facts: Partial<ImportedQuote> = {}): ImportedQuote => ({
  reference,
  projectId: project.id,
  status: 'SENT',
  createdOn: Day.parse('2026-10-01'),
  expiryDate: Day.parse('2026-11-30'),
  signedOn: null,
  lines: [
    {
      articleId: null,
      label: 'Colonne',
      quantity: '3',
      unitPrice: '19.9',
      discountPercent: '0',
      vatRate: '20',
      ecoContribution: Money.of('1.50'),
      optional: false,
      purchasePrice: '12',
    },
  ],
  ...facts,
});
const kept = async (reference: string) => {
  const found = await sales.db.one<{ id: string }>(sql`select id from quote where reference = ${reference}`);
  return sales.ask(readQuote, { quoteId: found?.id ?? '' });
};

describe('taking quotes over', () => {
  it('keeps state, dates, number and amounts, counts them and announces each', async () => {
    expect(await takeOver(row('DEV-1'), row('DEV-2', { status: 'DRAFT' }))).toEqual(['created', 'created']);
    const quote = await kept('DEV-1');
    expect(quote).toMatchObject({
      number: 'DEV-1',
      status: 'SENT',
      validity: 'EXPIRING',
      amountExclTax: '64.20',
      amountInclTax: '77.04',
    });
    expect(await kept('DEV-2')).toMatchObject({ number: null, status: 'DRAFT' });
    expect(await sales.announced(quoteImportedV1, quote.id)).toMatchObject([{ status: 'SENT', version: 1 }]);
    const { items, totals } = await sales.ask(findQuotes, { q: 'dev-1 durand', validity: ['expiring'] });
    expect([items.map(({ id }) => id), totals?.amountInclTax]).toEqual([[quote.id], '77.04']);
  });

  it('changes nothing when the same file comes again', async () => {
    const before = await kept('DEV-1');
    expect(await takeOver(row('DEV-1'), row('DEV-2', { status: 'DRAFT' }))).toEqual([
      'unchanged',
      'unchanged',
    ]);
    expect(await kept('DEV-1')).toEqual(before);
  });

  it('lets a draft follow the file, and an issued quote only take its next step', async () => {
    const dearer = row('DEV-2', { status: 'DRAFT' }).lines.map((line) => ({ ...line, quantity: '4' }));
    expect(await takeOver(row('DEV-2', { status: 'DRAFT', lines: dearer }))).toEqual(['updated']);
    expect(await kept('DEV-2')).toMatchObject({ version: 2, amountExclTax: '85.60' });
    expect(await takeOver(row('DEV-1', { lines: dearer }))).toEqual(['issued']);
    const signed = row('DEV-1', { status: 'SIGNED', signedOn: Day.parse('2026-11-20') });
    expect(await takeOver(signed)).toEqual(['updated']);
    expect(await kept('DEV-1')).toMatchObject({
      status: 'SIGNED',
      signedOn: '2026-11-20',
      amountExclTax: '64.20',
    });
    expect(await takeOver(row('DEV-1'))).toEqual(['unchanged']);
  });

  it('never gives a foreign number that looks like one of our own', async () => {
    await takeOver(row('DE-2026-00007'));
    expect(await kept('DE-2026-00007')).toMatchObject({ number: 'DE-2026-00001' });
  });

  it('keeps counters that equal a recount', async () => {
    const counters = sql`
      select status, expiry_date, count, amount_excl_tax, amount_incl_tax from quote_counter where count <> 0
      union all select status, null, count, amount_excl_tax, amount_incl_tax from quote_total where count <> 0
      union all select null, created_on, count, amount_excl_tax, amount_incl_tax from quote_day where count <> 0 order by 1, 2, 3`;
    const kept = await sales.db.query(counters);
    await sales.db.transaction(rebuildCounters);
    expect(await sales.db.query(counters)).toEqual(kept);
  });
});
