import {
  findNeeds,
  needColumns,
  readNeedRows,
  type InputOf,
  type NeedView,
  type ResponseOf,
} from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { asManager, startTestService, type TestService } from '@comptoir/testing';
import { aNeed } from '../../../test/facts.builder';
import { manyOrders } from '../../../test/many-orders.builder';
import { Supplies } from '../../../test/supplies.builder';
import { purchasingService } from '../../purchasing-service';

type Ask = InputOf<typeof readNeedRows>;
type Rows = ResponseOf<typeof readNeedRows>;

let purchasing: TestService;
let supplies: Supplies;
const everywhere = { stores: 'all' as const };

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  supplies = await Supplies.open(purchasing);
  await manyOrders(purchasing, supplies, { orders: 60, lines: 10, quantity: '2.5' });
  const lost = supplies.order([], { needs: [aNeed({ label: 'Poignée', quantity: '1' })] });
  await supplies.confirmed(lost);
});
afterAll(() => purchasing?.stop());

/** All of it, one answer after the other. */
async function whole(ask: Partial<Ask> = {}): Promise<Rows & { answers: number }> {
  const all: Rows[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const answer: Rows = await purchasing.ask(readNeedRows, {
      filter: {},
      scopes: [everywhere],
      columns: [...needColumns],
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
async function screen(part: 'BUYABLE' | 'WITHOUT_SUPPLIER'): Promise<NeedView[]> {
  const items: NeedView[] = [];
  for (let cursor: string | null = null, more = true; more; more = cursor !== null) {
    const answer: ResponseOf<typeof findNeeds> = await purchasing.ask(
      findNeeds,
      { part, limit: 200, ...(cursor ? { cursor } : {}) },
      { as: asManager([supplies.store.id]) },
    );
    items.push(...answer.items);
    cursor = answer.page.next;
  }
  return items;
}

describe('the rows of a file of what has to be bought', () => {
  it('are those of the screen in its order, none twice and none left out, what has no supplier at the end', async () => {
    const columns: Ask['columns'] = ['supplier', 'order', 'label', 'remaining', 'amountExclTax', 'missing'];
    const file = await whole({ columns });
    const shown = [...(await screen('BUYABLE')), ...(await screen('WITHOUT_SUPPLIER'))];
    expect(file.answers).toBe(2);
    expect(shown).toHaveLength(601);
    expect(file.rows.map(({ cells }) => cells)).toEqual(
      shown.map(({ supplier, order, label, remaining, amountExclTax, reasons }) => [
        supplier?.name ?? null,
        order.number,
        label,
        remaining,
        amountExclTax,
        reasons.length > 0 ? 'Fournisseur' : null,
      ]),
    );
    expect(file.rows.at(-1)?.cells).toMatchObject([
      null,
      expect.anything(),
      'Poignée',
      '1',
      '0.00',
      'Fournisseur',
    ]);
    expect(file.opening).toEqual({ count: 601, filters: [] });
    expect(`${Money.sum(file.rows.map(({ amountExclTax }) => Money.of(amountExclTax)))}`).toBe(
      `${Money.sum(shown.map(({ amountExclTax }) => Money.of(amountExclTax)))}`,
    );
  });

  it('have headings, codes and filters in the language of who asks', async () => {
    const filter = {
      store: [supplies.store.id],
      supplier: [supplies.supplier.supplierId],
      q: ' caisson ',
    };
    const french = await whole({ filter });
    expect(french.columns.map(({ heading }) => heading)).toContain('Reste à commander');
    expect(french.opening).toEqual({
      count: 600,
      filters: [
        ['Magasin', supplies.store.name],
        ['Fournisseur', supplies.supplier.name],
        ['Recherche', 'caisson'],
      ],
    });
    const english = await whole({ filter: { q: 'poignee' }, language: 'en' });
    expect(english.columns.map(({ heading }) => heading)).toContain('Left to order');
    expect(english.rows.map(({ cells }) => cells.at(-1))).toEqual(['Supplier']);
  });

  it('are inside all of the scopes', async () => {
    const here = { stores: [supplies.store.id] };
    const count = async (...scopes: Ask['scopes']) => (await whole({ scopes })).rows.length;
    expect(await count(here)).toBe(601);
    expect(await count(everywhere, here)).toBe(601);
    expect(await count(here, { stores: [newId()] })).toBe(0);
    expect(await count({ stores: [newId()] }, here)).toBe(0);
    expect(await count({ ...here, ownPartyId: newId() })).toBe(0);
  });
});
