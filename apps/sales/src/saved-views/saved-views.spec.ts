import {
  changeSavedView,
  chooseDefaultView,
  createSavedView,
  createSelection,
  deleteSavedView,
  findQuotes,
  findSavedViews,
  readSavedView,
  restoreSavedView,
  type InputOf,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import {
  aCaller,
  asNetwork,
  asNobody,
  startTestService,
  type TestCaller,
  type TestService,
} from '@comptoir/testing';
import { givenOrders } from '../../test/orders.builder';
import { given, manyProjects, Shop } from '../../test/shops.builder';
import { anOrder } from '../orders/order.builder';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';
import { ForgetSavedViews } from './forget-saved-views/forget-saved-views.job';

type Content = Extract<InputOf<typeof createSavedView>, { list: 'quotes' }>;

let sales: TestService;
let here: Shop;
let there: Shop;
let names = 0;

beforeAll(async () => {
  sales = await startTestService(salesService);
  [here, there] = [await Shop.open(sales), await Shop.open(sales)];
});
afterAll(() => sales.stop());

/** Reads the quotes of these stores and may share views with those. */
const reader = (stores: string[], shares: string[] = [], who: Partial<TestCaller> = {}) =>
  aCaller(
    {
      'quote.read': { scope: 'stores', stores },
      ...(shares.length > 0 && { 'view.share': { scope: 'stores', stores: shares } }),
    },
    who,
  );
const save = (as: TestCaller, content: Partial<Content> = {}, idempotencyKey?: string) =>
  sales.ask(
    createSavedView,
    { list: 'quotes', name: `Vue ${++names}`, filter: {}, ...content },
    { as, ...(idempotencyKey ? { idempotencyKey } : {}) },
  );
const seen = async (as: TestCaller) => (await sales.ask(findSavedViews, { list: 'quotes' }, { as })).items;
const idsSeen = async (as: TestCaller) => (await seen(as)).map(({ id }) => id);

describe('saving a view', () => {
  it('refuses who may not see the list, and filters and settings that the list does not have', async () => {
    await expect(save(asNobody())).toBeRefused('permission.missing');
    const me = reader([here.id]);
    await expect(save(me, { filter: { colour: 'red' } } as object)).toBeRefused('request.invalid');
    await expect(save(me, { filter: { week: '2025-W53' } })).toBeRefused('request.invalid');
    await expect(save(me, { settings: { columns: [{ key: 'a' }, { key: 'a' }] } })).toBeRefused(
      'request.invalid',
    );
    await expect(save(me, { settings: { columns: [{ key: 'a"; drop' }] } })).toBeRefused('request.invalid');
  });

  it('refuses to share more widely than the caller may', async () => {
    const me = reader([here.id, there.id], [here.id]);
    await expect(save(me, { sharing: 'STORE' })).toBeRefused('saved-view.store-missing');
    await expect(save(me, { storeId: here.id })).toBeRefused('saved-view.store-unexpected');
    await expect(save(me, { sharing: 'STORE', storeId: there.id })).toBeRefused('saved-view.may-not-share');
    await expect(save(me, { sharing: 'EVERYONE' })).toBeRefused('saved-view.may-not-share');
  });

  it('refuses a second view of the same name, and more than a hundred', async () => {
    const me = reader([here.id]);
    await save(me, { name: 'À relancer' });
    await expect(save(me, { name: 'a relancer' })).toBeRefused('saved-view.name-taken');
    await sales.db.execute(sql`
      insert into saved_view (id, list, name, filter, settings, sharing, owner_id, owner_name)
      select gen_random_uuid(), 'quotes', 'n' || n, '{}', '{"columns":[]}', 'PERSONAL', ${me.userId}, '' from generate_series(1, 99) n`);
    await expect(save(me)).toBeRefused('saved-view.too-many');
  });

  it('keeps filter, columns, sort and density, once however often it is sent', async () => {
    const me = reader([here.id], [], { name: 'Ada' });
    const content = {
      name: 'Mes devis',
      filter: { store: [here.id], validity: ['expiring' as const] },
      settings: {
        columns: [{ key: 'number', width: 120 }],
        sort: '-expiryDate',
        density: 'compact' as const,
      },
    };
    const view = await save(me, content, 'key');
    expect(await save(me, content, 'key')).toEqual(view);
    expect(view).toMatchObject({
      version: 1,
      name: 'Mes devis',
      filter: { store: [here.id], validity: ['expiring'], dateField: 'createdOn' },
      settings: {
        columns: [{ key: 'number', hidden: false, width: 120 }],
        sort: '-expiryDate',
        density: 'compact',
      },
      sharing: 'PERSONAL',
      store: null,
      owner: { name: 'Ada' },
      default: false,
      may: ['change', 'delete'],
    });
  });
});

describe('who sees a view', () => {
  it('is its owner alone, the readers of its store, or everyone who sees the list', async () => {
    const me = reader([here.id, there.id], [here.id]);
    const mine = await save(me);
    const ours = await save(me, { sharing: 'STORE', storeId: here.id });
    const all = await save(asNetwork(), { sharing: 'EVERYONE' });
    expect(await idsSeen(me)).toEqual(expect.arrayContaining([mine.id, ours.id, all.id]));
    expect(await idsSeen(reader([here.id]))).toEqual(expect.arrayContaining([ours.id, all.id]));
    expect(await idsSeen(reader([here.id]))).not.toContain(mine.id);
    expect(await idsSeen(reader([there.id]))).not.toContain(ours.id);
    await expect(sales.ask(readSavedView, { viewId: ours.id }, { as: reader([there.id]) })).toBeRefused(
      'saved-view.not-found',
    );
    expect((await seen(reader([here.id]))).find(({ id }) => id === ours.id)).toMatchObject({ may: [] });
  });

  it('finds a segment for projects to take up again from the start', async () => {
    expect(await seen(reader([here.id]))).toContainEqual(
      expect.objectContaining({
        name: 'Projets à réactiver',
        filter: { dateField: 'createdOn', activity: ['ACTIVE'], stage: ['AWAITING_QUOTE_APPROVAL'] },
      }),
    );
  });
});

describe('changing a view', () => {
  const change = (as: TestCaller, viewId: string, content: Partial<Content> = {}, etag = '"1"') =>
    sales.ask(
      changeSavedView,
      { viewId, list: 'quotes', name: `Vue ${++names}`, filter: {}, ...content },
      { as, etag },
    );

  it('refuses who only sees it, and who saw an older version', async () => {
    const me = reader([here.id], [here.id]);
    const { id } = await save(me, { sharing: 'STORE', storeId: here.id });
    await expect(change(reader([here.id]), id)).toBeRefused('saved-view.not-yours');
    await change(me, id);
    await expect(change(me, id)).toBeRefused('saved-view.changed-meanwhile');
    await expect(change(me, newId())).toBeRefused('saved-view.not-found');
  });

  it('is for its owner and for whoever may share it as widely', async () => {
    const me = reader([here.id], [here.id]);
    const colleague = reader([here.id], [here.id]);
    const { id } = await save(me, { sharing: 'STORE', storeId: here.id });
    const renamed = await change(colleague, id, {
      name: 'Vue du magasin',
      sharing: 'STORE',
      storeId: here.id,
    });
    expect(renamed).toMatchObject({ version: 2, name: 'Vue du magasin', store: { id: here.id } });
    expect(await change(me, id, { sharing: 'PERSONAL' }, '"2"')).toMatchObject({ sharing: 'PERSONAL' });
  });

  it('is not for a colleague who may share only what is their own', async () => {
    const { id } = await save(reader([here.id], [here.id]), { sharing: 'STORE', storeId: here.id });
    const stores = { scope: 'stores' as const, stores: [here.id] };
    const grants = { 'quote.read': stores, 'view.share': { ...stores, scope: 'own' as const } };
    const seller = aCaller(grants, { partyId: newId() });
    const again = change(seller, id, { sharing: 'STORE', storeId: here.id });
    await expect(again).rejects.toMatchObject({ kind: 'forbidden' });
  });

  it('lets one of two win who change it at once', async () => {
    const me = reader([here.id]);
    const { id } = await save(me);
    const outcomes = await Promise.allSettled([change(me, id), change(me, id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('deleting a view', () => {
  it('can be taken back, by its owner, until it is forgotten after thirty days', async () => {
    const me = reader([here.id]);
    const view = await save(me);
    await sales.ask(deleteSavedView, { viewId: view.id }, { as: me });
    await sales.ask(deleteSavedView, { viewId: view.id }, { as: me });
    expect(await idsSeen(me)).not.toContain(view.id);
    const restored = await sales.ask(restoreSavedView, { viewId: view.id }, { as: me });
    expect(restored).toMatchObject({ name: view.name, filter: view.filter });

    await sales.ask(deleteSavedView, { viewId: view.id }, { as: me });
    const forget = () => sales.app.get(ForgetSavedViews).run();
    await forget();
    await sales.ask(restoreSavedView, { viewId: view.id }, { as: me });
    await sales.ask(deleteSavedView, { viewId: view.id }, { as: me });
    await sales.db.execute(
      sql`update saved_view set deleted_at = deleted_at - interval '31 days' where id = ${view.id}`,
    );
    await forget();
    await expect(sales.ask(restoreSavedView, { viewId: view.id }, { as: me })).toBeRefused(
      'saved-view.not-found',
    );
  });
});

describe('what a list opens with', () => {
  const choose = (as: TestCaller, input: Omit<InputOf<typeof chooseDefaultView>, 'list'>) =>
    sales.ask(chooseDefaultView, { list: 'quotes', ...input }, { as });
  const opened = async (as: TestCaller) => (await seen(as)).find((view) => view.default)?.id;

  it('refuses a view that the caller cannot see, and for a role one that not everybody sees', async () => {
    const { id } = await save(reader([here.id]));
    await expect(choose(reader([here.id]), { viewId: id })).toBeRefused('saved-view.not-found');
    await expect(choose(reader([here.id], [here.id]), { viewId: null, roleId: newId() })).toBeRefused(
      'permission.missing',
    );
    const admin = asNetwork();
    const own = await save(admin);
    await expect(choose(admin, { viewId: own.id, roleId: newId() })).toBeRefused(
      'saved-view.not-for-everyone',
    );
  });

  it('is the caller’s own choice, else that of the role, else none; a deleted view is none', async () => {
    const roleId = newId();
    const me = reader([here.id], [], { roleId });
    expect(await opened(me)).toBeUndefined();
    const admin = asNetwork();
    const all = await save(admin, { sharing: 'EVERYONE' });
    await choose(admin, { viewId: all.id, roleId });
    expect(await opened(me)).toBe(all.id);
    expect(await opened(reader([here.id], [], { roleId: newId() }))).toBeUndefined();
    const mine = await save(me);
    await choose(me, { viewId: mine.id });
    expect(await opened(me)).toBe(mine.id);
    await sales.ask(deleteSavedView, { viewId: mine.id }, { as: me });
    expect(await opened(me)).toBe(all.id);
    await choose(me, { viewId: null });
    expect(await opened(me)).toBe(all.id);
  });
});

describe('a view as a target', () => {
  it('selects what its filter shows, inside the stores of the caller', async () => {
    const [near, far] = [
      await manyProjects(sales, here, 3, { customerId: await here.party() }),
      await manyProjects(sales, there, 2, { customerId: await there.party() }),
    ];
    await given(sales, ...[...near, ...far].map((project) => aQuote().of(project).sent('2026-11-10')));
    const { id } = await save(asNetwork(), { sharing: 'EVERYONE', filter: { status: ['SENT'] } });
    const freeze = (as: TestCaller, exclusions: string[] = []) =>
      sales.ask(createSelection, { target: 'quotes', mode: 'view', viewId: id, exclusions }, { as });
    const me = reader([here.id]);
    expect(await freeze(me)).toMatchObject({ documents: 3, projects: 3 });
    expect(await freeze(asNetwork())).toMatchObject({ documents: 5 });
    const [one] = (await sales.ask(findQuotes, {}, { as: me })).items;
    expect(await freeze(me, [one?.id ?? ''])).toMatchObject({ documents: 2 });
    const { id: hidden } = await save(asNetwork());
    await expect(
      sales.ask(createSelection, { target: 'quotes', mode: 'view', viewId: hidden }, { as: me }),
    ).toBeRefused('saved-view.not-found');
  });
});

describe('views of another list', () => {
  const sellers = () =>
    aCaller({
      'quote.read': { scope: 'stores', stores: [here.id] },
      'order.read': { scope: 'stores', stores: [here.id] },
    });
  const saveOrders = (as: TestCaller, name = `Vue ${++names}`) =>
    sales.ask(createSavedView, { list: 'orders', name, filter: { flag: ['blocked'] } }, { as });

  it('refuse who may not see that list, and filters that are another list’s', async () => {
    await expect(saveOrders(reader([here.id]))).toBeRefused('permission.missing');
    await expect(sales.ask(findSavedViews, { list: 'orders' }, { as: reader([here.id]) })).toBeRefused(
      'permission.missing',
    );
    const strange = { list: 'orders', name: 'Vue', filter: { validity: ['expiring'] } };
    await expect(sales.ask(createSavedView, strange as object as Content, { as: sellers() })).toBeRefused(
      'request.invalid',
    );
  });

  it('stand apart: their names, and what the list opens with', async () => {
    const me = sellers();
    const quotes = await save(me, { name: 'Bloqués' });
    const orders = await saveOrders(me, 'Bloqués');
    expect(orders).toMatchObject({ list: 'orders', filter: { flag: ['blocked'], dateField: 'confirmedOn' } });
    await sales.ask(chooseDefaultView, { list: 'orders', viewId: orders.id }, { as: me });
    await expect(sales.ask(chooseDefaultView, { list: 'quotes', viewId: orders.id }, { as: me })).toBeRefused(
      'saved-view.other-list',
    );
    const listed = (await sales.ask(findSavedViews, { list: 'orders' }, { as: me })).items;
    expect(listed.map(({ id, default: opens }) => [id, opens])).toEqual([[orders.id, true]]);
    expect((await seen(me)).find(({ id }) => id === quotes.id)).toMatchObject({ default: false });
    const moved = { list: 'quotes' as const, viewId: orders.id, name: 'Bloqués', filter: {} };
    await expect(sales.ask(changeSavedView, moved, { as: me, etag: '"1"' })).toBeRefused(
      'saved-view.other-list',
    );
  });

  it('select what they show of their own list, and of no other', async () => {
    const projects = await manyProjects(sales, here, 3, { customerId: await here.party() });
    await givenOrders(sales, ...projects.map((project) => anOrder().of(project).withLine().confirmed()));
    await givenOrders(
      sales,
      anOrder()
        .of(projects[0] as (typeof projects)[0])
        .withLine(),
    );
    const me = sellers();
    const { id: viewId } = await sales.ask(
      createSavedView,
      { list: 'orders', name: 'En cours', filter: { status: ['CONFIRMED'] } },
      { as: me },
    );
    const freeze = (target: 'quotes' | 'orders') =>
      sales.ask(createSelection, { target, mode: 'view', viewId }, { as: me });
    expect(await freeze('orders')).toMatchObject({ documents: 3, projects: 3 });
    await expect(freeze('quotes')).toBeRefused('saved-view.other-list');
  });

  it('are for whoever sees any of what the list of all papers shows', async () => {
    const as = aCaller({ 'order.read': { scope: 'stores', stores: [there.id] } });
    const view = await sales.ask(
      createSavedView,
      { list: 'papers', name: 'Tout', filter: { type: ['ORDER'] }, sharing: 'EVERYONE' },
      { as: asNetwork() },
    );
    const shown = async (caller: TestCaller) =>
      (await sales.ask(findSavedViews, { list: 'papers' }, { as: caller })).items.map(({ id }) => id);
    expect(await shown(as)).toEqual([view.id]);
    expect(await shown(reader([here.id]))).toEqual([view.id]);
    await expect(shown(aCaller({ 'task.read': { scope: 'network' } }))).toBeRefused('permission.missing');
    const ours = await sales.ask(
      createSavedView,
      { list: 'papers', name: 'Chez nous', filter: {}, sharing: 'STORE', storeId: there.id },
      { as: asNetwork() },
    );
    expect(await shown(as)).toContain(ours.id);
    expect(await shown(reader([here.id]))).not.toContain(ours.id);
  });

  it('are of what we buy as well, for whoever may read purchase orders there; no paper of sales is selected by them', async () => {
    const buyer = (store: Shop) =>
      aCaller({
        'quote.read': { scope: 'network' },
        'purchase-order.read': { scope: 'stores', stores: [store.id] },
      });
    const shown = async (as: TestCaller) =>
      (await sales.ask(findSavedViews, { list: 'purchase-orders' }, { as })).items.map(({ id }) => id);
    const late = { list: 'purchase-orders' as const, name: 'En retard', filter: { flag: ['late' as const] } };
    await expect(sales.ask(createSavedView, late, { as: reader([here.id]) })).toBeRefused(
      'permission.missing',
    );
    const strange = { ...late, filter: { validity: ['expiring'] } };
    await expect(sales.ask(createSavedView, strange as object as Content, { as: buyer(here) })).toBeRefused(
      'request.invalid',
    );
    const ours = await sales.ask(
      createSavedView,
      { ...late, sharing: 'STORE', storeId: here.id },
      { as: asNetwork() },
    );
    expect(ours).toMatchObject({
      filter: { flag: ['late'], dateField: 'createdOn' },
      store: { id: here.id },
    });
    expect(await shown(buyer(here))).toEqual([ours.id]);
    expect(await shown(buyer(there))).toEqual([]);
    await expect(
      sales.ask(createSelection, { target: 'quotes', mode: 'view', viewId: ours.id }, { as: buyer(here) }),
    ).toBeRefused('saved-view.other-list');
  });
});
