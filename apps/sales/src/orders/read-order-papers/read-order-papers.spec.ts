import { readOrderPapers, recordPayment } from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../../test/orders.builder';
import { Shop } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { anOrder } from '../order.builder';

let sales: TestService;

beforeAll(async () => {
  sales = await startTestService(salesService);
});
afterAll(() => sales.stop());

it('prints what the customer may read, with the schedule and what is paid; unknown orders are left out', async () => {
  const project = await (await Shop.open(sales, { name: 'Annecy' })).project();
  const [order] = await givenOrders(sales, anOrder().of(project).withLine({ quantity: '2' }).confirmed());
  const orderId = order?.id ?? '';
  await sales.ask(recordPayment, { orderId, amount: '72.00', method: 'CARD' });
  const { items } = await sales.ask(readOrderPapers, { orderIds: [newId(), orderId] });
  expect(items).toMatchObject([
    {
      orderId,
      status: 'CONFIRMED',
      store: { name: 'Annecy', legalEntity: 'Meubles SAS', address: [] },
      customer: { name: 'Durand' },
      amountInclTax: '240.00',
      milestones: [
        { kind: 'DEPOSIT', amount: '72.00' },
        { kind: 'BALANCE', amount: '168.00' },
      ],
      paid: '72.00',
      remaining: '168.00',
    },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/purchasePrice|supplier/);
});
