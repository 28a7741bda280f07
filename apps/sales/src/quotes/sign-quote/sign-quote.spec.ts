import { quoteSignedV1, signQuote } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { asManager, asNobody, startTestService, together, type TestService } from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { aQuote } from '../quote.builder';
import type { Quote } from '../quote';

let sales: TestService;
let shop: Shop;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
  project = await shop.project();
});
afterAll(() => sales.stop());

const one = async (builder: ReturnType<typeof aQuote>) =>
  (await given(sales, builder.of(project)))[0] as Quote;
const counters = () =>
  sales.db.query(
    sql`select status, count::int, amount_incl_tax from quote_total where store_id = ${project.storeId} and count <> 0 order by status`,
  );

describe('signing a quote', () => {
  it('refuses without the permission, and outside its stores as if it did not exist', async () => {
    const quote = await one(aQuote().sent('2026-11-10'));
    const elsewhere = await Shop.open(sales);
    await expect(sales.ask(signQuote, { quoteId: quote.id }, { as: asNobody() })).toBeRefused(
      'permission.missing',
    );
    const stranger = asManager([elsewhere.id]);
    await expect(sales.ask(signQuote, { quoteId: quote.id }, { as: stranger })).toBeRefused(
      'quote.not-found',
    );
  });

  it('refuses one that has expired, and takes a reason', async () => {
    const quote = await one(aQuote().sent('2026-11-10').validUntil('2026-11-23'));
    await expect(sales.ask(signQuote, { quoteId: quote.id })).toBeRefused('quote.expired');
    const signed = await sales.ask(signQuote, { quoteId: quote.id, reason: 'Accord du directeur' });
    expect(signed).toMatchObject({
      status: 'SIGNED',
      signedOn: '2026-11-24',
      reason: 'Accord du directeur',
      validity: 'SIGNED',
    });
  });

  it('refuses a version that is no longer the present one', async () => {
    const quote = await one(aQuote().sent('2026-11-10'));
    await expect(sales.ask(signQuote, { quoteId: quote.id }, { etag: '"7"' })).toBeRefused(
      'quote.changed-meanwhile',
    );
    expect(await sales.announced(quoteSignedV1, quote.id)).toEqual([]);
  });

  it('is announced once with its amounts, even when two people click', async () => {
    const quote = await one(aQuote().withLine({ quantity: '3', unitPrice: '19.90' }).sent('2026-11-10'));
    const outcomes = await together(2, () => sales.ask(signQuote, { quoteId: quote.id }));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await sales.announced(quoteSignedV1, quote.id)).toMatchObject([
      {
        quoteId: quote.id,
        version: 2,
        status: 'SIGNED',
        amountExclTax: '59.70',
        amountInclTax: '71.64',
        signedOn: '2026-11-24',
      },
    ]);
  });

  it('moves the project, the counters and the history in the same breath', async () => {
    const other = await shop.project();
    const [quote] = (await given(sales, aQuote().of(other).sent('2026-11-10'))) as [Quote];
    const before = await counters();
    const view = await sales.ask(signQuote, { quoteId: quote.id });
    expect(view.project.stage).toBe('SURVEY_TO_DO');
    expect(view.may).toEqual(['carryOver']);
    expect(await counters()).not.toEqual(before);
    const lines = await sales.db.query(
      sql`select action, actor from history_line where project_id = ${other.id} order by at, id`,
    );
    expect(lines).toMatchObject([
      { action: 'project.moved' },
      { action: 'quote.signed', actor: 'Nora Réseau' },
    ]);
  });
});
