import {
  createProject,
  findArticles,
  findProjects,
  projectChangedV1,
  readProject,
  readProjectHistory,
  sendQuote,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asSalesperson,
  startTestService,
  together,
  type TestService,
} from '@comptoir/testing';
import { given, Shop } from '../../test/shops.builder';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let sales: TestService;
let shop: Shop;
let customerId: string;

beforeAll(async () => {
  sales = await startTestService(salesService, { clock: '2026-12-31T23:30:00+01:00' });
  shop = await Shop.open(sales);
  customerId = await shop.party();
});
afterAll(() => sales.stop());

describe('opening a project', () => {
  it('is refused outside one’s shops, for others’ customers, and for people who do not exist', async () => {
    const request = { label: 'Cuisine', storeId: shop.id, customerId };
    await expect(sales.ask(createProject, request, { as: asManager([newId()]) })).toBeRefused(
      'project.store-out-of-scope',
    );
    await expect(sales.ask(createProject, request, { as: asSalesperson(newId(), [shop.id]) })).toBeRefused(
      'project.store-out-of-scope',
    );
    const stranger = newId();
    const refused = sales.ask(createProject, { ...request, installerId: stranger });
    await expect(refused).rejects.toMatchObject({
      code: 'party.unknown',
      errors: [{ pointer: '/installerId' }],
    });
    expect(await sales.db.query(sql`select 1 from project`)).toEqual([]);
  });

  it('knows nobody of a shop of others', async () => {
    const elsewhere = await (await Shop.open(sales)).party();
    const request = { label: 'Cuisine', storeId: shop.id, customerId };
    for (const field of ['customerId', 'installerId']) {
      const refused = sales.ask(
        createProject,
        { ...request, [field]: elsewhere },
        { as: asManager([shop.id]) },
      );
      await expect(refused).rejects.toMatchObject({
        code: 'party.unknown',
        errors: [{ pointer: `/${field}` }],
      });
    }
  });

  it('numbers projects without a gap in the year of the shop’s calendar, and announces each', async () => {
    const reunion = await Shop.open(sales, { timeZone: 'Indian/Reunion' });
    const open = (storeId: string) => sales.ask(createProject, { label: 'Cuisine', storeId, customerId });
    const opened = await together(5, () => open(shop.id));
    const numbers = opened.flatMap((outcome) =>
      outcome.status === 'fulfilled' ? [outcome.value.number] : [],
    );
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5].map((n) => `P-2026-000${n}`));
    const there = await open(reunion.id);
    expect(there).toMatchObject({
      number: 'P-2027-0001',
      createdOn: '2027-01-01',
      stage: 'IDENTIFIED',
      version: 1,
    });
    expect(await sales.announced(projectChangedV1, there.id)).toMatchObject([
      { number: 'P-2027-0001', storeId: reunion.id },
    ]);
  });
});

it('shows a salesperson their own projects only, newest first, searched by number and label', async () => {
  const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
  const as = asSalesperson(salespersonId, [shop.id]);
  const open = (label: string) =>
    sales.ask(createProject, { label, storeId: shop.id, customerId, salespersonId }, { as });
  const [old, recent] = [await open('Salle de bain'), await open('Bibliothèque')];
  expect((await sales.ask(findProjects, {}, { as })).items.map(({ id }) => id)).toEqual([recent.id, old.id]);
  expect((await sales.ask(findProjects, { q: 'bibliotheque' })).items).toMatchObject([
    { id: recent.id, salesperson: { id: salespersonId } },
  ]);
  expect((await sales.ask(findProjects, { q: old.number })).page.total).toBe(1);
  await expect(
    sales.ask(readProject, { projectId: old.id }, { as: asSalesperson(newId(), [shop.id]) }),
  ).toBeRefused('project.not-found');
});

it('tells what happened to a project, newest first, to those who may see it', async () => {
  const project = await shop.project({ customerId });
  const [quote] = await given(sales, aQuote().of(project).finalized());
  await sales.ask(sendQuote, { quoteId: quote?.id ?? '' });
  const { items, page } = await sales.ask(readProjectHistory, { projectId: project.id });
  expect(items.map(({ action }) => action).sort()).toEqual(['project.moved', 'quote.sent']);
  expect(items[0]).toMatchObject({ actor: 'Nora Réseau', at: '2026-12-31T22:30:00.000Z' });
  expect(page).toEqual({ next: null, previous: null, total: 2 });
  expect(await sales.ask(readProject, { projectId: project.id })).toMatchObject({
    stage: 'AWAITING_QUOTE_APPROVAL',
    version: 2,
  });
  await expect(
    sales.ask(readProjectHistory, { projectId: project.id }, { as: asManager([newId()]) }),
  ).toBeRefused('project.not-found');
});

it('hides what an article cost from those who may not see margins', async () => {
  await sales.db.execute(sql`
    insert into article (id, reference, label, purchase_price, sale_price, vat_rate) values (${newId()}, 'PT-1', 'Plan de travail chêne', 50, 99.9, '20')`);
  const seen = await sales.ask(findArticles, { q: 'chene' });
  expect(seen.items).toMatchObject([
    { reference: 'PT-1', purchasePrice: '50.0000', salePrice: '99.9000', ecoContribution: '0.00' },
  ]);
  const hidden = await sales.ask(
    findArticles,
    { q: 'chene' },
    { as: aCaller({ 'article.read': { scope: 'network' } }) },
  );
  expect(hidden.items[0]).not.toHaveProperty('purchasePrice');
});
