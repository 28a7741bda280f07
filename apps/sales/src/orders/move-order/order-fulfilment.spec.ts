import {
  appointmentChangedV1,
  closeOrder,
  closeProject,
  deliverProject,
  installProject,
  orderClosedV1,
  orderDeliveredV1,
  projectClosedV1,
  readOrder,
  readProject,
  recordPayment,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../../test/orders.builder';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import { OrderCoverage } from '../note-coverage-when-order-coverage-changed/order-coverage.repository';
import { salesService } from '../../sales-service';
import { anOrder } from '../order.builder';
import type { Order } from '../order';

let nats: TestNats;
let sales: TestService;
let shop: Shop;
let project: ProjectFacts;
let order: Order;
let article: { id: string; reference: string };

beforeAll(async () => {
  nats = await testNats();
  sales = await startTestService(salesService, { nats });
  shop = await Shop.open(sales);
  article = await givenArticle(sales, { supplierId: await givenSupplier(sales), supplierReference: 'N-1' });
});
beforeEach(async () => {
  project = await shop.project();
  await sales.db.execute(sql`update project set stage = 'CONTROLLED' where id = ${project.id}`);
  [order] = (await givenOrders(sales, anOrder().of(project).withArticle(article, '4').confirmed())) as [
    Order,
  ];
});
afterAll(async () => {
  await sales?.stop();
  await nats?.stop();
});

const named = () => ({ projectId: project.id });
const stage = async () => (await sales.ask(readProject, named())).stage;
const status = async () => (await sales.ask(readOrder, { orderId: order.id })).status;
const arrived = (received: string, version = 1) =>
  sales.db.transaction((tx) =>
    sales.app.get(OrderCoverage).note(tx, [
      {
        orderId: order.id,
        version,
        lines: [{ orderLineId: order.facts.lines[0]?.id ?? '', draft: '0', sent: '4', received }],
      },
    ]),
  );
async function completed(type: 'DELIVERY' | 'INSTALLATION' | 'SURVEY'): Promise<void> {
  const appointmentId = newId();
  await tell(nats, appointmentChangedV1, {
    id: appointmentId,
    version: 3,
    data: {
      appointmentId,
      version: 3,
      storeId: shop.id,
      projectId: project.id,
      type,
      state: 'COMPLETED',
      startsAt: '2026-11-24T08:00:00.000Z',
      endsAt: '2026-11-24T16:00:00.000Z',
      attendeeIds: [],
      operationId: null,
    },
  });
  await sales.eventually(
    async () => await sales.db.one(sql`select from project_appointment where id = ${appointmentId}`),
  );
}
const paid = async () => {
  const { financing } = await sales.ask(readOrder, { orderId: order.id });
  await sales.ask(recordPayment, {
    orderId: order.id,
    amount: financing.remaining,
    method: 'TRANSFER',
  });
};

describe('a project whose goods have all arrived', () => {
  beforeEach(() => arrived('4'));

  it('is delivered, then installed, by its appointments, and its orders with it', async () => {
    expect(await stage()).toBe('READY_TO_DELIVER');
    await completed('SURVEY');
    expect(await stage()).toBe('READY_TO_DELIVER');
    await completed('DELIVERY');
    await sales.eventually(async () => (await stage()) === 'DELIVERED');
    expect(await status()).toBe('DELIVERED');
    expect(await sales.announced(orderDeliveredV1, order.id)).toMatchObject([
      { status: 'DELIVERED', version: 3 },
    ]);
    await completed('INSTALLATION');
    await sales.eventually(async () => (await stage()) === 'INSTALLED');
    expect(await sales.announced(orderDeliveredV1, order.id)).toHaveLength(1);
  });

  it('is closed once everything is paid, its orders with it; before that it says what is open', async () => {
    await sales.ask(installProject, named());
    await expect(sales.ask(closeProject, named())).rejects.toMatchObject({
      kind: 'conflict',
      code: 'project.unfinished',
      facts: { orders: order.facts.number },
    });
    await expect(sales.ask(closeOrder, { orderId: order.id })).toBeRefused('order.not-paid');
    expect([await stage(), await status()]).toEqual(['INSTALLED', 'DELIVERED']);
    await paid();
    expect(await sales.ask(closeProject, named())).toMatchObject({ stage: 'CLOSED' });
    expect(await status()).toBe('CLOSED');
    expect(await sales.announced(projectClosedV1, project.id)).toMatchObject([{ stage: 'CLOSED' }]);
    expect(await sales.announced(orderClosedV1, order.id)).toMatchObject([{ status: 'CLOSED' }]);
  });

  it('may have an order closed before it is closed itself', async () => {
    await sales.ask(deliverProject, named());
    await paid();
    expect(await sales.ask(closeOrder, { orderId: order.id })).toMatchObject({ status: 'CLOSED' });
    await sales.ask(installProject, named());
    expect(await sales.ask(closeProject, named())).toMatchObject({ stage: 'CLOSED' });
  });
});

describe('a project that waits for goods', () => {
  it('is not delivered by an appointment, nor by hand: what may be done instead is said', async () => {
    await arrived('3');
    await completed('DELIVERY');
    await completed('INSTALLATION');
    expect([await stage(), await status()]).toEqual(['PURCHASING', 'IN_FULFILMENT']);
    for (const ask of [deliverProject, installProject, closeProject])
      await expect(sales.ask(ask, named())).rejects.toMatchObject({
        kind: 'conflict',
        code: 'project.transition-not-allowed',
        facts: { stage: 'PURCHASING', allowed: ['putOnHold', 'block', 'changeActivity'] },
      });
    await expect(sales.ask(closeOrder, { orderId: order.id })).rejects.toMatchObject({
      code: 'order.transition-not-allowed',
      facts: { status: 'IN_FULFILMENT', allowed: ['amend', 'planPayments', 'recordPayment'] },
    });
    expect((await sales.ask(readProject, named())).version).toBe(2);
  });
});
