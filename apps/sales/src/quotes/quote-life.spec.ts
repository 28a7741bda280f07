import {
  cancelQuote,
  createQuote,
  editQuote,
  extendQuote,
  finalizeQuote,
  quoteDraftedV1,
  quoteSentV1,
  quoteSupersededV1,
  readQuote,
  readQuotePapers,
  refuseQuote,
  reviseQuote,
  sendQuote,
  signQuote,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import { asManager, asSalesperson, startTestService, together, type TestService } from '@comptoir/testing';
import { given, Shop, type ProjectFacts } from '../../test/shops.builder';
import { salesService } from '../sales-service';
import { aQuote } from './quote.builder';

let sales: TestService;
let shop: Shop;
let project: ProjectFacts;
let seller: string;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-11-24T10:00:00+01:00' });
  shop = await Shop.open(sales);
  seller = await shop.party({ roles: ['SALESPERSON'] });
  project = await shop.project({ salespersonId: seller });
});
afterAll(() => sales.stop());

const line = { label: 'Plan de travail', quantity: '2.5', unitPrice: '120', vatRate: '10' as const };
const content = (more: Partial<InputOf<typeof createQuote>> = {}) => ({
  projectId: project.id,
  lines: [line],
  ...more,
});
const drafted = async () => (await sales.ask(createQuote, content())).id;
const finalized = async () => (await sales.ask(finalizeQuote, { quoteId: await drafted() })).id;
const sent = async () => (await sales.ask(sendQuote, { quoteId: await finalized() })).id;

describe('drafting', () => {
  it('refuses a project that is unknown or elsewhere, a negative quantity, a discount over 100 and a strange rate', async () => {
    await expect(sales.ask(createQuote, content({ projectId: newId() }))).toBeRefused('project.not-found');
    const elsewhere = asManager([(await Shop.open(sales)).id]);
    await expect(sales.ask(createQuote, content(), { as: elsewhere })).toBeRefused('project.not-found');
    for (const wrong of [{ quantity: '-1' }, { discountPercent: '100.01' }, { vatRate: '19.6' }]) {
      const lines = [{ ...line, ...wrong }] as [typeof line];
      await expect(sales.ask(createQuote, content({ lines }))).toBeRefused('request.invalid');
    }
    await expect(sales.ask(createQuote, content({ lines: [{ quantity: '1', label: 'Pose' }] }))).toBeRefused(
      'quote.line-incomplete',
    );
    await expect(sales.ask(createQuote, content({ expiryDate: '2026-11-23' }))).toBeRefused(
      'quote.expiry-passed',
    );
  });

  it('prices the lines and says what may be done', async () => {
    const lines = [line, { ...line, optional: true }];
    const quote = await sales.ask(createQuote, content({ lines }));
    expect(quote).toMatchObject({
      status: 'DRAFT',
      validity: 'PENDING',
      number: null,
      version: 1,
      createdOn: '2026-11-24',
      revision: 1,
      amountExclTax: '300.00',
      amountInclTax: '330.00',
      margin: '300.00',
      vat: [{ rate: '10', base: '300.00', vat: '30.00' }],
      may: ['edit', 'finalize', 'cancel'],
    });
    expect(quote.lines).toMatchObject([
      { quantity: '2.5', unitPrice: '120.00', total: '300.00' },
      { optional: true },
    ]);
  });

  it('hides the margin from who may not read it, and offers only what that person may do', async () => {
    const as = asSalesperson(seller, [shop.id]);
    const { 'quote.write': _, ...grants } = as.grants;
    const quote = await sales.ask(readQuote, { quoteId: await drafted() }, { as: { ...as, grants } });
    expect([quote.margin, quote.may]).toEqual([undefined, []]);
  });

  it('makes one quote of a request that is repeated, at once or later', async () => {
    const once = () => sales.ask(createQuote, content(), { idempotencyKey: 'k1', as: repeated });
    const repeated = asManager([shop.id]);
    const outcomes = await together(3, once);
    const ids = new Set(
      outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.id : outcome.reason)),
    );
    expect(ids.size).toBe(1);
    expect((await once()).id).toBe([...ids][0]);
    expect(await sales.announced(quoteDraftedV1, String([...ids][0]))).toHaveLength(1);
  });
});

describe('editing', () => {
  it('asks for the version that was read, and lets one of two win', async () => {
    const quoteId = await drafted();
    const edit = (quantity: string, etag?: string) =>
      sales.ask(editQuote, { quoteId, lines: [{ ...line, quantity }] }, { etag });
    await expect(edit('1')).toBeRefused('if-match.missing');
    await expect(edit('1', '"4"')).toBeRefused('quote.changed-meanwhile');
    const outcomes = await together(2, (index) => edit(String(index + 1), '"1"'));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await sales.ask(readQuote, { quoteId })).toMatchObject({ version: 2 });
  });
});

describe('the numbers of quotes', () => {
  it('have no gap and no double, whoever finalizes when', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, drafted));
    const empty = (await sales.ask(createQuote, content({ lines: [] }))).id;
    await Promise.allSettled([...ids, empty, ...ids].map((quoteId) => sales.ask(finalizeQuote, { quoteId })));
    const rows = await sales.db.query<{ number: string }>(
      sql`select number from quote where number like 'DE-2026-%' order by number`,
    );
    expect(rows.map(({ number }) => number)).toEqual(
      rows.map((_, index) => `DE-2026-${String(index + 1).padStart(5, '0')}`),
    );
    expect(rows).toHaveLength(12);
  });
});

describe('from sending to the end', () => {
  it('binds for the period of the store and moves the project', async () => {
    const quote = await sales.ask(sendQuote, { quoteId: await finalized() });
    expect(quote).toMatchObject({
      status: 'SENT',
      sentOn: '2026-11-24',
      expiryDate: '2026-12-24',
      validity: 'VALID',
      daysLeft: 30,
    });
    expect(quote.project.stage).toBe('AWAITING_QUOTE_APPROVAL');
  });

  it('refuses what the state does not allow, and tells what it does', async () => {
    const quoteId = await finalized();
    const refused = sales.ask(signQuote, { quoteId }).catch((error: unknown) => error);
    expect(await refused).toMatchObject({
      code: 'quote.transition-not-allowed',
      facts: { status: 'FINALIZED', allowed: ['send', 'cancel'] },
    });
  });

  it('can be extended, refused or cancelled', async () => {
    const quoteId = await sent();
    expect(await sales.ask(extendQuote, { quoteId, expiryDate: '2027-01-31' })).toMatchObject({
      status: 'SENT',
      expiryDate: '2027-01-31',
    });
    expect(await sales.ask(refuseQuote, { quoteId, reason: 'Trop cher' })).toMatchObject({
      status: 'REFUSED',
      validity: null,
      may: ['revise'],
    });
    expect(await sales.ask(cancelQuote, { quoteId: await sent(), reason: 'Doublon' })).toMatchObject({
      status: 'CANCELLED',
      may: [],
    });
  });

  it('is superseded when its revision is sent, and not before', async () => {
    const old = await sent();
    const revision = await sales.ask(reviseQuote, { quoteId: old });
    expect(revision).toMatchObject({
      status: 'DRAFT',
      revision: 2,
      revises: { id: old },
      amountInclTax: '330.00',
    });
    await sales.ask(finalizeQuote, { quoteId: revision.id });
    expect(await sales.ask(readQuote, { quoteId: old })).toMatchObject({
      status: 'SENT',
      supersededBy: null,
    });
    await sales.ask(sendQuote, { quoteId: revision.id });
    expect(await sales.ask(readQuote, { quoteId: old })).toMatchObject({
      status: 'SUPERSEDED',
      supersededBy: { id: revision.id },
    });
    expect(await sales.announced(quoteSupersededV1, old)).toHaveLength(1);
    expect(await sales.announced(quoteSentV1, revision.id)).toHaveLength(1);
  });

  it('keeps counters that equal a recount', async () => {
    const counted = await sales.db.query(sql`
      select status, expiry_date, count::int, amount_incl_tax from quote_counter
      where store_id = ${shop.id} and count <> 0 order by 1, 2`);
    const recounted = await sales.db.query(sql`
      select status, case status when 'SENT' then expiry_date end as expiry_date, count(*)::int,
        sum(amount_incl_tax)::bigint as amount_incl_tax
      from quote_state where store_id = ${shop.id} group by 1, 2 order by 1, 2`);
    expect(counted).toEqual(recounted);
  });
});

describe('the paper of a quote', () => {
  it('tells its reader all they may know, in the order asked, and leaves out what does not exist', async () => {
    const [one, two] = await given(
      sales,
      aQuote().of(project).withLine().sent('2026-11-10'),
      aQuote().of(project).sent('2026-11-11'),
    );
    const { items } = await sales.ask(readQuotePapers, { quoteIds: [two?.id ?? '', newId(), one?.id ?? ''] });
    expect(items.map(({ quoteId }) => quoteId)).toEqual([two?.id, one?.id]);
    expect(items[1]).toMatchObject({
      status: 'SENT',
      today: '2026-11-24',
      amountInclTax: '120.00',
      store: { legalEntity: 'Meubles SAS' },
      customer: { name: 'Durand', email: 'durand@example.org', optedOut: false },
    });
    expect(JSON.stringify(items)).not.toMatch(/purchase|margin/i);
  });
});
