import {
  findPurchaseOrders,
  purchaseOrderColumns,
  readPurchaseOrderPapers,
  readPurchaseOrderRows,
  type InputOf,
  type PurchaseOrderListItem,
  type ResponseOf,
} from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import { aCaller, dice, startTestService, type TestService } from '@comptoir/testing';
import {
  insertPurchases,
  insertPurchaseWorld,
  sampleCustomerOrders,
  samplePurchases,
  sampleShops,
  sampleSuppliers,
} from '../../../test/purchase-samples.builder';
import { purchasingService } from '../../purchasing-service';

type Rows = ResponseOf<typeof readPurchaseOrderRows>;
type Ask = InputOf<typeof readPurchaseOrderRows>;

let purchasing: TestService;
const around = Day.parse('2026-11-24');
const roll = dice(67);
const orders = sampleCustomerOrders(roll, around);
const [lyon, denis] = sampleShops.map(({ id }) => id);
const everywhere = { stores: 'all' as const };
const here = { stores: [lyon ?? ''] };

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  await purchasing.db.transaction(async (tx) => {
    await insertPurchaseWorld(tx, orders);
    await insertPurchases(tx, samplePurchases(1_200, { roll, around, orders }));
  });
});
afterAll(() => purchasing?.stop());

const filtered = (filter: InputOf<typeof findPurchaseOrders> = {}, exclusions: string[] = []) => ({
  mode: 'filter' as const,
  filter,
  exclusions,
});
/** All of it, one answer after the other. */
async function whole(ask: Partial<Ask> = {}): Promise<Rows & { answers: number }> {
  const all: Rows[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const answer: Rows = await purchasing.ask(readPurchaseOrderRows, {
      chosen: filtered(),
      scopes: [everywhere],
      columns: [...purchaseOrderColumns],
      language: 'fr',
      ...ask,
      cursor,
    });
    all.push(answer);
    cursor = answer.next;
  }
  const [first] = all;
  if (!first) throw new Error('no answer');
  return { ...first, rows: all.flatMap(({ rows }) => rows), answers: all.length };
}
/** The rows of the screen, page after page. */
async function screen(ask: InputOf<typeof findPurchaseOrders>): Promise<PurchaseOrderListItem[]> {
  const as = aCaller({ 'purchase-order.read': { scope: 'network' } });
  const items: PurchaseOrderListItem[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const answer: ResponseOf<typeof findPurchaseOrders> = await purchasing.ask(
      findPurchaseOrders,
      { ...ask, limit: 200, ...(cursor ? { cursor } : {}) },
      { as },
    );
    items.push(...answer.items);
    cursor = answer.page.next;
  }
  return items;
}
const cellsOf = (item: PurchaseOrderListItem) => [
  item.number,
  item.supplier.name,
  item.store.name,
  item.createdOn,
  item.requestedOn,
  item.expectedOn,
  item.sentOn,
  String(item.lines),
  item.amountExclTax,
];

describe('the rows of a file of purchase orders', () => {
  it('are those of the screen in its order, none twice and none left out, however many answers they take', async () => {
    const columns = [
      'number',
      'supplier',
      'store',
      'createdOn',
      'requestedOn',
      'expectedOn',
      'sentOn',
      'lines',
      'amountExclTax',
    ] as const;
    for (const sort of ['-createdOn', 'supplier', 'expectedOn', '-amountExclTax'] as const) {
      const file = await whole({ columns: [...columns], sort });
      const shown = await screen({ sort });
      expect(file.answers).toBe(3);
      expect(file.rows.map(({ cells }) => cells)).toEqual(shown.map(cellsOf));
      expect(file.opening?.count).toBe(shown.length);
      expect(`${Money.sum(file.rows.map(({ amountExclTax }) => Money.of(amountExclTax)))}`).toBe(
        `${Money.sum(shown.map(({ amountExclTax }) => Money.of(amountExclTax)))}`,
      );
    }
  });

  it('say states and reports in words, in the language of who asks', async () => {
    const filter = { flag: ['late' as const] };
    const columns: Ask['columns'] = ['status', 'flags'];
    const french = await whole({ chosen: filtered(filter), columns });
    expect(french.columns.map(({ heading, kind }) => [heading, kind])).toEqual([
      ['Statut', 'text'],
      ['Signalements', 'text'],
    ]);
    expect(french.rows.length).toBeGreaterThan(0);
    for (const { cells } of french.rows) expect(cells[1]).toContain('Arrive après la pose');
    const english = await whole({ chosen: filtered(filter), columns, language: 'en' });
    for (const { cells } of english.rows) expect(cells[1]).toContain('Arrives after the installation');
    const said = [...french.rows, ...english.rows].map(({ cells }) => cells);
    expect(JSON.stringify(said)).not.toMatch(/[a-z][A-Z]|[A-Z]{2}/);
  });

  it('tell their filters in words', async () => {
    const [supplier] = sampleSuppliers;
    const filter = {
      store: [lyon ?? ''],
      supplier: [supplier?.supplierId ?? ''],
      status: ['SENT' as const, 'DRAFT' as const],
      dateField: 'sentOn' as const,
      week: '2026-W45',
      weekTo: '2026-W48',
      q: ' nobilia ',
    };
    const { opening } = await whole({ chosen: filtered(filter) });
    const [shop] = sampleShops;
    expect(opening?.filters).toEqual([
      ['Magasin', shop?.name],
      ['Fournisseur', supplier?.name],
      ['Semaine', '2026-W45 – 2026-W48'],
      ['Statut', 'Envoyée, Brouillon'],
      ['Recherche', 'nobilia'],
    ]);
  });

  it('are the chosen ones alone, inside all of the scopes', async () => {
    const [first, second] = (await screen({ store: [lyon ?? ''] })).map(({ id }) => id) as [string, string];
    const [elsewhere] = (await screen({ store: [denis ?? ''] })).map(({ id }) => id) as [string];
    const count = async (ask: Partial<Ask>) => (await whole(ask)).rows.length;
    const single = { mode: 'ids' as const, ids: [first, second, elsewhere] };
    expect(await count({ chosen: single })).toBe(3);
    expect(await count({ chosen: single, scopes: [everywhere, here] })).toBe(2);
    expect(await count({ chosen: single, scopes: [{ stores: [] }] })).toBe(0);
    expect(await count({ chosen: single, scopes: [{ ...everywhere, ownPartyId: first }] })).toBe(0);
    const all = await count({ scopes: [here] });
    expect(await count({ chosen: filtered({}, [first, elsewhere]), scopes: [here] })).toBe(all - 1);
  });

  it('are printed one page each, in the order of the screen', async () => {
    const ids = (await screen({})).slice(0, 10).map(({ id }) => id);
    const numbers: string[] = [];
    for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
      const answer: ResponseOf<typeof readPurchaseOrderPapers> = await purchasing.ask(
        readPurchaseOrderPapers,
        { chosen: { mode: 'ids', ids }, scopes: [everywhere], sort: 'number', cursor },
      );
      expect(answer.count).toBe(cursor === null ? 10 : null);
      numbers.push(...answer.papers.map(({ number }) => number));
      cursor = answer.next;
    }
    expect(numbers).toHaveLength(10);
    expect(numbers).toEqual([...numbers].sort());
  });
});
