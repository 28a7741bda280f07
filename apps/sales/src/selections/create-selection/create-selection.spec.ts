import {
  countSelection,
  createSelection,
  findQuotes,
  readSelectedOrders,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import { aCaller, asManager, asNobody, startTestService, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../../test/orders.builder';
import { given, manyProjects, Shop } from '../../../test/shops.builder';
import { anOrder } from '../../orders/order.builder';
import { aQuote } from '../../quotes/quote.builder';
import { salesService } from '../../sales-service';
import { ForgetSelections } from '../forget-selections/forget-selections.job';

let sales: TestService;
let shop: Shop;
let other: Shop;

beforeAll(async () => {
  sales = await startTestService(salesService);
  [shop, other] = [await Shop.open(sales), await Shop.open(sales)];
  const [here, there] = [
    await manyProjects(sales, shop, 6, { customerId: await shop.party() }),
    await manyProjects(sales, other, 3, { customerId: await other.party() }),
  ];
  await given(
    sales,
    ...[...here, ...here.slice(0, 2), ...there].map((project) => aQuote().of(project).sent('2026-11-10')),
  );
});
afterAll(() => sales.stop());

const freeze = (
  more: Partial<InputOf<typeof createSelection>>,
  as = asManager([shop.id]),
  idempotencyKey?: string,
) =>
  sales.ask(
    createSelection,
    { target: 'quotes', mode: 'filter', filter: {}, ...more } as InputOf<typeof createSelection>,
    { as, idempotencyKey },
  );
const idsOf = async (count: number) =>
  (await sales.ask(findQuotes, { store: [shop.id], limit: count })).items.map(({ id }) => id);

describe('freezing a selection', () => {
  it('refuses who may not read quotes, unknown filters and a week that does not exist', async () => {
    await expect(freeze({}, asNobody())).toBeRefused('permission.missing');
    await expect(freeze({ filter: { colour: 'red' } } as object)).toBeRefused('request.invalid');
    await expect(freeze({ filter: { week: '2025-W53' } } as object)).toBeRefused('request.invalid');
  });

  it('refuses documents that do not exist or lie elsewhere, and keeps nothing', async () => {
    const [one = ''] = await idsOf(1);
    const foreign = (await sales.ask(findQuotes, { store: [other.id] })).items[0]?.id ?? '';
    for (const id of [newId(), foreign]) {
      const refused = freeze({ mode: 'ids', ids: [one, id], filter: undefined } as object).catch(
        (error: unknown) => error,
      );
      expect(await refused).toMatchObject({
        code: 'selection.unknown-document',
        errors: [{ pointer: '/ids/1' }],
      });
    }
    expect(await sales.db.query(sql`select 1 from selection_item`)).toEqual([]);
  });

  it('takes what the filter shows, less the exclusions, inside the stores of the caller', async () => {
    const exclusions = await idsOf(1);
    const selection = await freeze({ exclusions } as object);
    expect(selection).toMatchObject({ documents: 7, customers: 1 });
    expect(selection.projects).toBeLessThanOrEqual(6);
    expect(await freeze({}, asManager([shop.id, other.id]))).toMatchObject({
      documents: 11,
      projects: 9,
      customers: 2,
    });
  });

  it('is one selection however often it is asked for with one key', async () => {
    const as = asManager([shop.id]);
    const first = await freeze({}, as, 'k');
    expect(await freeze({}, as, 'k')).toEqual(first);
  });

  it('is forgotten with its items after a day', async () => {
    const { id, expiresAt } = await freeze({});
    expect(new Date(expiresAt).getTime() - Date.now()).toBeGreaterThan(86_000_000);
    await sales.db.execute(sql`update selection set expires_at = clock_timestamp() where id = ${id}`);
    await sales.app.get(ForgetSelections).run();
    expect(await sales.db.query(sql`select 1 from selection_item where selection_id = ${id}`)).toEqual([]);
  });
});

describe('freezing a selection of orders', () => {
  it('takes what the list of orders shows, and nothing without the right to read orders', async () => {
    const shopOfOrders = await Shop.open(sales);
    const projects = await manyProjects(sales, shopOfOrders, 3, { customerId: await shopOfOrders.party() });
    const [one] = await givenOrders(
      sales,
      ...projects.map((project) => anOrder().of(project).withLine().confirmed()),
      ...projects.map((project) => anOrder().of(project).withLine()),
    );
    const as = asManager([shopOfOrders.id]);
    const filter = { flag: ['inProgress' as const] };
    const ask = { target: 'orders' as const, mode: 'filter' as const, filter };
    expect(await sales.ask(createSelection, ask, { as })).toMatchObject({ documents: 3, projects: 3 });
    const ids = [one?.id ?? ''];
    const chosen = { target: 'orders' as const, mode: 'ids' as const, ids };
    expect(await sales.ask(createSelection, chosen, { as })).toMatchObject({ documents: 1 });
    const reader = aCaller({ 'quote.read': { scope: 'network' } });
    await expect(sales.ask(createSelection, ask, { as: reader })).toBeRefused('permission.missing');
    await expect(sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as })).toBeRefused(
      'selection.unknown-document',
    );
  });
});

describe('freezing a selection of papers of all kinds', () => {
  it('holds what may be read of each kind, says which each is, and counts projects and customers once', async () => {
    const mixed = await Shop.open(sales);
    const [one, other] = await manyProjects(sales, mixed, 2, { customerId: await mixed.party() });
    if (!one || !other) throw new Error('no projects');
    await given(sales, aQuote().of(one).sent('2026-11-10'));
    const [order] = await givenOrders(
      sales,
      anOrder().of(one).withLine().confirmed(),
      anOrder().of(other).withLine(),
    );
    const as = asManager([mixed.id]);
    const ask = (more: object, by = as) =>
      sales.ask(createSelection, { target: 'papers', mode: 'filter', filter: {}, ...more }, { as: by });
    const whole = await ask({});
    expect(whole).toMatchObject({ documents: 3, projects: 2, customers: 1 });
    const counted = (more: object, by = as) =>
      sales.ask(countSelection, { target: 'papers', mode: 'filter', filter: {}, ...more }, { as: by });
    expect(await counted({})).toEqual({ documents: 3, projects: 2, customers: 1 });
    expect(await counted({ exclusions: [order?.id] })).toEqual({ documents: 2, projects: 2, customers: 1 });
    expect(await counted({}, asManager([shop.id]))).toMatchObject({ customers: 1, documents: 8 });
    await expect(counted({}, asNobody())).toBeRefused('permission.missing');
    expect(
      await sales.db.query(sql`
        select document_type as type, count(*)::int from selection_item where selection_id = ${whole.id}
        group by 1 order by 1`),
    ).toEqual([
      { type: 'ORDER', count: 2 },
      { type: 'QUOTE', count: 1 },
    ]);
    expect(await ask({ exclusions: [order?.id] })).toMatchObject({ documents: 2 });
    expect(await ask({ filter: { type: ['ORDER'] } })).toMatchObject({ documents: 2, projects: 2 });
    const reader = aCaller({ 'order.read': { scope: 'stores', stores: [mixed.id] } });
    expect(await ask({}, reader)).toMatchObject({ documents: 2 });
    await expect(ask({ filter: { type: ['QUOTE'] } }, reader)).toBeRefused('permission.missing');
    await expect(ask({}, asNobody())).toBeRefused('permission.missing');
    const quotes = await sales.ask(findQuotes, { store: [mixed.id] });
    const ids = [order?.id, quotes.items[0]?.id];
    expect(await ask({ mode: 'ids', ids, filter: undefined })).toMatchObject({ documents: 2, projects: 1 });
    await expect(ask({ mode: 'ids', ids, filter: undefined }, reader)).toBeRefused(
      'selection.unknown-document',
    );
  });
});

describe('the orders of a selection', () => {
  it('are told to services, of whoever selected them only', async () => {
    const [project] = await manyProjects(sales, shop, 1, { customerId: await shop.party() });
    if (!project) throw new Error('no project');
    const orders = await givenOrders(sales, anOrder().of(project), anOrder().of(project));
    const ids = orders.map(({ id }) => id).sort();
    const as = asManager([shop.id]);
    const { id: selectionId } = await sales.ask(
      createSelection,
      { target: 'orders', mode: 'ids', ids },
      { as },
    );
    const read = (userId: string, after: string | null = null) =>
      sales.ask(readSelectedOrders, { selectionId, userId, after });
    expect(await read(as.userId)).toEqual({ orderIds: ids, next: null });
    expect(await read(as.userId, ids[0])).toEqual({ orderIds: ids.slice(1), next: null });
    await expect(read(newId())).toBeRefused('selection.not-found');
  });
});
