import { findOrders, orderImportedV1, readOrder } from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import type { ImportedOrder } from '../../pricing/imported-order';
import { salesService } from '../../sales-service';
import { OrderImports } from './order-imports.port';

let sales: TestService;
let project: ProjectFacts;

beforeAll(async () => {
  sales = await startTestService(salesService);
  project = await (await Shop.open(sales)).project();
});
afterAll(() => sales.stop());

const actor = { userId: 'service:sales', name: 'Import' };
const takeOver = (...orders: ImportedOrder[]) =>
  sales.db.transaction((tx) => sales.app.get(OrderImports).takeOver(tx, orders, actor));
const row = (reference: string, facts: Partial<ImportedOrder> = {}): ImportedOrder => ({
  reference,
  projectId: project.id,
  status: 'CONFIRMED',
  createdOn: Day.parse('2026-10-01'),
  confirmedOn: Day.parse('2026-10-05'),
  plannedDelivery: Day.parse('2027-01-15'),
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
  const found = await sales.db.one<{ id: string }>(
    sql`select id from sales_order where reference = ${reference}`,
  );
  return sales.ask(readOrder, { orderId: found?.id ?? '' });
};

describe('taking orders over', () => {
  it('keeps state, dates, number, amounts and a schedule, counts them and announces each', async () => {
    expect(await takeOver(row('BC-1'), row('BC-2', { status: 'DRAFT', confirmedOn: null }))).toEqual([
      'created',
      'created',
    ]);
    const order = await kept('BC-1');
    expect(order).toMatchObject({
      number: 'BC-1',
      status: 'CONFIRMED',
      confirmedOn: '2026-10-05',
      plannedDelivery: '2027-01-15',
      amountInclTax: '77.04',
      orderability: { reasons: [{ code: 'NOT_CONTROLLED' }, { code: 'NOT_PURCHASABLE' }] },
      financing: { overdue: true, milestones: [{ amount: '23.11' }, { amount: '53.93' }] },
    });
    expect(await kept('BC-2')).toMatchObject({ number: null, status: 'DRAFT' });
    expect(await sales.announced(orderImportedV1, order.id)).toMatchObject([{ version: 1, needs: [] }]);
    const { page } = await sales.ask(findOrders, { flag: ['inProgress'] });
    expect(page.total).toBe(1);
  });

  it('takes its own number where the other system’s could be mistaken for one of ours', async () => {
    await takeOver(row('CO-2026-00001'));
    expect((await kept('CO-2026-00001')).number).toMatch(/^CO-2026-\d{5}$/);
    await takeOver(row('CO-2026-00007', { status: 'DELIVERED' }));
    expect((await kept('CO-2026-00007')).number).not.toBe('CO-2026-00007');
  });

  it('changes nothing the second time, and never the content of what is confirmed', async () => {
    await takeOver(row('BC-3'));
    expect(await takeOver(row('BC-3'))).toEqual(['unchanged']);
    const [line] = row('BC-3').lines;
    if (!line) throw new Error('no line');
    expect(await takeOver(row('BC-3', { lines: [{ ...line, quantity: '4' }] }))).toEqual(['issued']);
    expect(await takeOver(row('BC-3', { plannedDelivery: Day.parse('2027-03-01') }))).toEqual(['updated']);
    expect(await takeOver(row('BC-3', { status: 'DELIVERED' }))).toEqual(['updated']);
    expect(await kept('BC-3')).toMatchObject({ status: 'DELIVERED', version: 3 });
    expect(await takeOver(row('BC-3', { status: 'CONFIRMED' }))).toEqual(['unchanged']);
  });

  it('follows the file while it is a draft', async () => {
    const draft = { status: 'DRAFT' as const, confirmedOn: null };
    await takeOver(row('BC-4', draft));
    const [line] = row('BC-4').lines;
    if (!line) throw new Error('no line');
    expect(await takeOver(row('BC-4', { ...draft, lines: [{ ...line, quantity: '1' }] }))).toEqual([
      'updated',
    ]);
    expect(await kept('BC-4')).toMatchObject({ amountInclTax: '25.68', lines: [{ quantity: '1' }] });
  });
});
