import {
  changeParty,
  createParty,
  findParties,
  readCorrespondence,
  readParty,
  type InputOf,
} from '@comptoir/contracts';
import { Pokes } from '@comptoir/messaging';
import { containsWords, newId, sql } from '@comptoir/persistence';
import {
  asManager,
  asNobody,
  asSalesperson,
  startTestService,
  testNats,
  together,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { givenOrders } from '../../test/orders.builder';
import { anOrder } from '../orders/order.builder';
import { aQuote } from '../quotes/quote.builder';
import { given, Shop } from '../../test/shops.builder';
import { salesService } from '../sales-service';
import { partyWords } from './party.row';

let nats: TestNats;
let screen: NatsConnection;
let sales: TestService;
let lyon: Shop;
let annecy: Shop;

beforeAll(async () => {
  nats = await testNats();
  screen = await nats.connect();
  sales = await startTestService(salesService, { nats });
  lyon = await Shop.open(sales, { name: 'Lyon' });
  annecy = await Shop.open(sales, { name: 'Annecy' });
});
afterAll(async () => {
  await screen?.close();
  await sales?.stop();
  await nats?.stop();
});

const facts = (more: Partial<InputOf<typeof createParty>> = {}): InputOf<typeof createParty> => ({
  roles: ['CUSTOMER'],
  kind: 'INDIVIDUAL',
  name: 'Lefèvre',
  storeId: lyon.id,
  ...more,
});
const create = (more?: Partial<InputOf<typeof createParty>>) => sales.ask(createParty, facts(more));

describe('creating a third party', () => {
  it.each([
    ['without the permission', () => ({ as: asNobody() }), {}, 'permission.missing'],
    ['for a shop of others', () => ({ as: asManager([annecy.id]) }), {}, 'party.store-out-of-scope'],
    [
      'for no shop, by who works for one',
      () => ({ as: asManager([lyon.id]) }),
      { storeId: null },
      'party.store-out-of-scope',
    ],
    ['with a role that does not exist', () => ({}), { roles: ['KING'] as never }, 'request.invalid'],
    ['with a line break in its name', () => ({}), { name: 'a\r\nBcc: b' }, 'request.invalid'],
  ])('is refused %s', async (_, options, more, code) => {
    await expect(sales.ask(createParty, facts(more), options())).toBeRefused(code);
  });

  it('happens once, however often the request is repeated', async () => {
    const options = { as: asManager([lyon.id]), idempotencyKey: newId() };
    const [first, second] = await together(2, () =>
      sales.ask(createParty, facts({ name: 'Unique' }), options),
    );
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'fulfilled']);
    expect(await sales.db.query(sql`select version from party where name = 'Unique'`)).toEqual([
      { version: 1 },
    ]);
    expect(await sales.db.query(sql`select 1 from history_line where action = 'party.created'`)).toHaveLength(
      1,
    );
  });
});

describe('changing a third party', () => {
  it('is refused without the version that was read, with an old one, and for a shop of others', async () => {
    const party = await create();
    const change = { partyId: party.id, ...facts() };
    await expect(sales.ask(changeParty, change)).toBeRefused('if-match.missing');
    await expect(sales.ask(changeParty, change, { etag: '"2"' })).toBeRefused('party.changed-meanwhile');
    await expect(sales.ask(changeParty, change, { etag: '"1"', as: asManager([annecy.id]) })).toBeRefused(
      'party.not-found',
    );
    await expect(
      sales.ask(changeParty, { ...change, storeId: annecy.id }, { etag: '"1"', as: asManager([lyon.id]) }),
    ).toBeRefused('party.store-out-of-scope');
    expect(await sales.ask(readParty, { partyId: party.id })).toMatchObject({ version: 1, name: 'Lefèvre' });
  });

  it('shows on its quotes and in their search, in the same breath', async () => {
    const customer = await create({ name: 'Avant' });
    const project = await lyon.project({ customerId: customer.id });
    const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
    const changed = await sales.ask(
      changeParty,
      { partyId: customer.id, ...facts({ name: 'Après', firstName: 'Zoé' }) },
      { etag: '"1"' },
    );
    expect(changed).toMatchObject({
      version: 2,
      displayName: 'Zoé Après',
      store: { id: lyon.id, name: 'Lyon' },
    });
    const kept = await sales.db.one(sql`
      select customer_name, content like '%zoe apres%' as found from quote join quote_search on quote_id = id where id = ${quote?.id ?? ''}`);
    expect(kept).toEqual({ customer_name: 'Zoé Après', found: true });
  });
});

describe('the language of a third party', () => {
  it('is French unless told, changes with the rest and stands in their history', async () => {
    await expect(create({ language: 'de' as never })).toBeRefused('request.invalid');
    const party = await create();
    expect(party.language).toBe('fr');
    const change = { partyId: party.id, ...facts({ language: 'en' }) };
    expect((await sales.ask(changeParty, change, { etag: '"1"' })).language).toBe('en');
    expect(await sales.ask(readParty, { partyId: party.id })).toMatchObject({ language: 'en' });
    const history = await sales.db.query(
      sql`select facts ->> 'language' as language from history_line where aggregate_id = ${party.id} order by aggregate_version`,
    );
    expect(history).toEqual([{ language: 'fr' }, { language: 'en' }]);
  });

  it('is told to whoever writes to them, of quotes, orders and the recipient of a letter', async () => {
    const customerId = await lyon.party({ language: 'en' });
    const project = await lyon.project({ customerId });
    const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
    const [order] = await givenOrders(sales, anOrder().of(project).withLine());
    const letter = {
      key: newId(),
      projectId: project.id,
      audience: 'CUSTOMER' as const,
      partyId: customerId,
    };
    const documentIds = [quote?.id ?? '', order?.id ?? ''];
    const { items } = await sales.ask(readCorrespondence, { letters: [{ ...letter, documentIds }] });
    const spoken = { customer: { language: 'en' } };
    expect(items).toMatchObject([
      { storeId: lyon.id, recipient: { language: 'en' }, papers: [spoken], orders: [spoken] },
    ]);
  });
});

describe('finding third parties', () => {
  it('searches every word, accents and case ignored, wildcards taken as they are', async () => {
    await create({
      name: 'Ben Saïd',
      firstName: 'Élodie',
      email: 'elodie@example.org',
      address: { street: null, postalCode: null, city: 'Évian', country: 'FR' },
    });
    const names = async (q: string) =>
      (await sales.ask(findParties, { q })).items.map(({ displayName }) => displayName);
    expect(await names('SAID elodie')).toEqual(['Élodie Ben Saïd']);
    expect(await names('evian élodie@')).toEqual(['Élodie Ben Saïd']);
    expect(await names('said 100%')).toEqual([]);
    expect(await names('_l_die')).toEqual([]);
  });

  it('shows each shop its own and those of none', async () => {
    const [here, there, shared] = [
      await create({ name: 'Scope A' }),
      await create({ name: 'Scope B', storeId: annecy.id }),
      await create({ name: 'Scope C', storeId: null }),
    ];
    const seenBy = async (as: ReturnType<typeof asManager>) =>
      (await sales.ask(findParties, { q: 'scope' }, { as })).items.map(({ id }) => id);
    expect(await seenBy(asManager([lyon.id]))).toEqual([here.id, shared.id]);
    expect(await seenBy(asSalesperson(newId(), [annecy.id]))).toEqual([there.id, shared.id]);
    await expect(sales.ask(readParty, { partyId: there.id }, { as: asManager([lyon.id]) })).toBeRefused(
      'party.not-found',
    );
  });

  it('pages by name without a gap, forth and back, and filters by role and shop', async () => {
    const shop = await Shop.open(sales);
    for (const name of ['Éa', 'eb', 'Ec', 'Ed', 'Ee'])
      await create({ name, storeId: shop.id, roles: ['INSTALLER', 'SUPPLIER'] });
    const ask = (cursor?: string) =>
      sales.ask(findParties, {
        store: [shop.id],
        role: ['SUPPLIER'],
        limit: 2,
        ...(cursor ? { cursor } : {}),
      });
    const first = await ask();
    const second = await ask(first.page.next ?? '');
    const back = await ask(second.page.previous ?? '');
    const namesOf = ({ items }: typeof first) => items.map(({ name }) => name);
    expect([namesOf(first), namesOf(second), namesOf(back)]).toEqual([
      ['Éa', 'eb'],
      ['Ec', 'Ed'],
      ['Éa', 'eb'],
    ]);
    expect(second.page.total).toBe(5);
    await expect(ask('AAAA')).toBeRefused('cursor.malformed');
  });
});

describe('a third party that is called otherwise', () => {
  it('wakes the screens of the stores whose papers show the name, and no others', async () => {
    const { id } = await create({ name: 'Ancien nom' });
    await given(sales, aQuote().of(await lyon.project({ customerId: id })));
    await givenOrders(
      sales,
      anOrder()
        .of(await lyon.project({ customerId: id }))
        .withLine(),
    );
    const [heard, pokes, before] = [new Set<string>(), sales.app.get(Pokes), newId()];
    for (const topic of ['quotes', 'orders'])
      screen.subscribe(`ui.*.${topic}`, { callback: (_, { subject }) => void heard.add(subject) });
    await screen.flush();
    pokes.poke(before, 'orders');
    pokes.flush();
    await sales.eventually(() => heard.has(`ui.${before}.orders`));
    heard.clear();
    await sales.ask(changeParty, { ...facts({ name: 'Nouveau nom' }), partyId: id }, { etag: '"1"' });
    await sales.eventually(() => heard.size > 1);
    expect([...heard].sort()).toEqual([`ui.${lyon.id}.orders`, `ui.${lyon.id}.quotes`]);
  });
});

it('searches through the index of third parties, phone numbers included', async () => {
  const plan = await sales.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return tx.query(sql`explain select from party where ${containsWords(partyWords, '06 12 34 56 78')}`);
  });
  expect(JSON.stringify(plan)).toContain('party_search');
});
