import { createParty, findOrders, findParties, findQuotes, findSalesPapers } from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../test/orders.builder';
import { given, Shop } from '../../test/shops.builder';
import { anOrder } from '../orders/order.builder';
import { aQuote } from '../quotes/quote.builder';
import { salesService } from '../sales-service';

let sales: TestService;

beforeAll(async () => {
  sales = await startTestService(salesService);
  const shop = await Shop.open(sales);
  const people = [
    {
      name: 'Lefèvre',
      email: 'jean-paul.lefevre@example.fr',
      phone: '04 78 12 34 56',
      mobile: '+33 6 12 34 56 78',
      city: 'Saint-Étienne',
    },
    {
      name: 'D’Aÿ-Çelik',
      email: 'c.celik@example.org',
      phone: '04.50.98.76.54',
      mobile: null,
      city: 'Annecy',
    },
    {
      name: 'Société <b>Cœur & Fils</b>',
      email: null,
      phone: '+41 79 123 45 67',
      mobile: null,
      city: 'Saint Denis',
    },
  ];
  for (const [index, { name, email, phone, mobile, city }] of people.entries()) {
    const party = await sales.ask(createParty, {
      roles: ['CUSTOMER'],
      kind: 'INDIVIDUAL',
      name,
      email,
      phone,
      mobile,
      address: { street: null, postalCode: null, city, country: 'FR' },
      storeId: shop.id,
    });
    const id = newId();
    await sales.db.execute(sql`
      insert into project (id, number, label, store_id, customer_id, created_on)
      values (${id}, ${`P-2026-087${index}`}, ${`Dressing n° ${index}`}, ${shop.id}, ${party.id}, '2026-11-01')`);
    const project = { id, storeId: shop.id, customerId: party.id };
    await given(
      sales,
      aQuote()
        .of(project)
        .withLine()
        .with({ number: `DE-2026-0123${index}` }),
    );
    await givenOrders(
      sales,
      anOrder()
        .of(project)
        .withLine()
        .with({ number: `CO-2026-0045${index}` }),
    );
  }
});
afterAll(() => sales?.stop());

/** The customers, by their first letters, that each search finds: their quotes, orders, papers and they themselves. */
const searches: readonly [string, string][] = [
  ['06 12 34 56 78', 'Lef'],
  ['06.12.34.56.78', 'Lef'],
  ['06-12-34-56-78', 'Lef'],
  ['0612345678', 'Lef'],
  ['+33612345678', 'Lef'],
  ['+33 6 12 34 56 78', 'Lef'],
  ['+33 (0)6 12 34 56 78', 'Lef'],
  ['0033 6 12 34 56 78', 'Lef'],
  ['33612345678', 'Lef'],
  ['06\u00a012\u00a034\u00a056\u00a078', 'Lef'],
  ['06\u202f12\u202f34\u202f56\u202f78', 'Lef'],
  ['06 12 34', 'Lef'],
  ['345678', 'Lef'],
  ['04 78 12 34 56', 'Lef'],
  ['04 50 98 76 54', 'D’A'],
  ['+33450987654', 'D’A'],
  ['+41 79 123 45 67', 'Soc'],
  ['0041791234567', 'Soc'],
  ['079 123 45 67', ''],
  ['06 12 34 56 79', ''],
  ['jean-paul.lefevre@example.fr', 'Lef'],
  ['JEAN-PAUL.LEFEVRE@', 'Lef'],
  ['@example.', 'D’A Lef'],
  ['jean_paul', ''],
  ['annecy', 'D’A'],
  ['Saint-Étienne', 'Lef'],
  ['saint etienne', 'Lef'],
  ['Saint-Denis', 'Soc'],
  ['ETIENNE lefevre', 'Lef'],
  ['lefèvre', 'Lef'],
  ['lefe\u0300vre', 'Lef'],
  ['LEFEVRE', 'Lef'],
  ['celik', 'D’A'],
  ["d'ay", 'D’A'],
  ['D’Aÿ', 'D’A'],
  ['celik d’ay', 'D’A'],
  ['ay celik', 'D’A'],
  ['coeur', 'Soc'],
  ['Cœur & fils', 'Soc'],
  ['<b>', 'Soc'],
  ['%', ''],
  ['lef_vre', ''],
  ['lefevre annecy', ''],
];
/** By what only papers have. */
const ofPapers: readonly [string, string][] = [
  ['DE-2026-01230', 'Lef'],
  ['de-2026-01230', 'Lef'],
  ['DE-2026-1230', 'Lef'],
  ['DE202601231', 'D’A'],
  ['de 2026 1231', 'D’A'],
  ['2026-01231', 'D’A'],
  ['2026-1231', 'D’A'],
  ['01232', 'Soc'],
  ['1232', 'Soc'],
  ['n° DE-2026-01232', 'Soc'],
  ['N°DE-2026-01232', 'Soc'],
  ['DE\u20112026\u201101232', 'Soc'],
  ['DE-2026-0123', 'D’A Lef Soc'],
  ['P-2026-0871', 'D’A'],
  ['p 0871', 'D’A'],
  ['0872', 'Soc'],
  ['dressing', 'D’A Lef Soc'],
  ['01231 annecy', 'D’A'],
  ['DE-2026-99999', ''],
];

const names = (customers: readonly { readonly name: string }[]) =>
  [...new Set(customers.map(({ name }) => name.slice(0, 3)))].sort().join(' ');

async function inQuotes(q: string): Promise<string> {
  return names((await sales.ask(findQuotes, { q })).items.map(({ customer }) => customer));
}

describe('a search finds', () => {
  it.each(searches)('by "%s" the customers « %s » and their papers', async (q, expected) => {
    const orders = await sales.ask(findOrders, { q });
    const papers = await sales.ask(findSalesPapers, { q });
    const parties = await sales.ask(findParties, { q });
    expect({
      quotes: await inQuotes(q),
      orders: names(orders.items.map(({ customer }) => customer)),
      papers: names(papers.items.map(({ customer }) => customer)),
      parties: names(parties.items.map(({ displayName }) => ({ name: displayName }))),
    }).toEqual({ quotes: expected, orders: expected, papers: expected, parties: expected });
  });

  it.each(ofPapers)('by "%s" the quotes of « %s »', async (q, expected) => {
    expect(await inQuotes(q)).toBe(expected);
  });
});
