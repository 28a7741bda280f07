import {
  cancelOrder,
  confirmOrder,
  controlChecks,
  controlProject,
  deliverProject,
  findOrders,
  projectChangedV1,
  putProjectOnHold,
  readOrder,
  readProject,
  readProjectHistory,
} from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { startTestService, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../../test/orders.builder';
import { startPurchasingDesk, type PurchasingDesk } from '../../../test/purchasing-desk.builder';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { anOrder } from '../order.builder';

let nats: TestNats;
let sales: TestService;
let purchasing: PurchasingDesk;
let shop: Shop;
let project: ProjectFacts;
let goods: { id: string; reference: string };
let service: { id: string; reference: string };

beforeAll(async () => {
  nats = await testNats();
  [sales, purchasing] = await Promise.all([
    startTestService(salesService, { nats, clock: '2026-11-24T10:00:00+01:00' }),
    startPurchasingDesk(nats),
  ]);
  shop = await Shop.open(sales);
  goods = await givenArticle(sales, { supplierId: await givenSupplier(sales), supplierReference: 'N-1' });
  service = await givenArticle(sales, { purchasable: false });
});
beforeEach(async () => {
  project = await shop.project();
  await at('SURVEY_VALIDATED');
});
afterAll(async () => {
  await Promise.all([sales?.stop(), purchasing?.stop()]);
  await nats?.stop();
});

const at = (stage: string) =>
  sales.db.execute(sql`update project set stage = ${stage} where id = ${project.id}`);
const control = () => sales.ask(controlProject, { projectId: project.id, checklist: [...controlChecks] });
const stage = async () => (await sales.ask(readProject, { projectId: project.id })).stage;
const draft = async (article: typeof goods) => {
  const [order] = await givenOrders(sales, anOrder().of(project).withArticle(article));
  return { orderId: order?.id ?? '' };
};
const confirmed = async (article: typeof goods) => {
  const order = await draft(article);
  await sales.ask(confirmOrder, order);
  return order;
};

describe('a project whose orders have nothing to buy', () => {
  it('waits for its delivery as soon as it is controlled, and is delivered', async () => {
    const order = await confirmed(service);
    const controlled = await control();
    expect(controlled).toMatchObject({ stage: 'READY_TO_DELIVER', control: { on: '2026-11-24' } });
    expect(controlled.may).toContain('deliver');
    const told = await sales.announced(projectChangedV1, project.id);
    expect(told.map((one) => one.stage)).toEqual(['CONTROLLED', 'READY_TO_DELIVER']);
    const { items } = await sales.ask(readProjectHistory, { projectId: project.id });
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['project.controlled', 'project.moved']),
    );
    const awaiting = await sales.ask(findOrders, { flag: ['awaitingDelivery'], store: [shop.id] });
    expect(awaiting.items.map(({ id }) => id)).toContain(order.orderId);
    await sales.ask(deliverProject, { projectId: project.id });
    expect((await sales.ask(readOrder, order)).status).toBe('DELIVERED');
  });

  it('waits for it once such an order is confirmed after the control', async () => {
    await control();
    expect(await stage()).toBe('CONTROLLED');
    await confirmed(service);
    expect(await stage()).toBe('READY_TO_DELIVER');
  });

  it('goes back to buying while another of its orders has goods to buy', async () => {
    await confirmed(service);
    await control();
    const addition = await confirmed(goods);
    expect(await stage()).toBe('CONTROLLED');
    await sales.ask(cancelOrder, { ...addition, reason: 'Désistement' });
    expect(await stage()).toBe('READY_TO_DELIVER');
  });

  it('goes back where its only order is cancelled', async () => {
    const order = await confirmed(service);
    await control();
    await sales.ask(cancelOrder, { ...order, reason: 'Désistement' });
    expect(await stage()).toBe('CONTROLLED');
  });
});

describe('a project that has something to buy, or no order yet', () => {
  it('stays controlled', async () => {
    await draft(service);
    await control();
    expect(await stage()).toBe('CONTROLLED');
    await confirmed(goods);
    await confirmed(service);
    expect(await stage()).toBe('CONTROLLED');
  });
});

describe('a project that another system brought in further on than its control', () => {
  it('stays where that system left it as long as purchasing says nothing', async () => {
    await at('PURCHASING');
    await confirmed(service);
    expect(await stage()).toBe('PURCHASING');
    await sales.ask(putProjectOnHold, { projectId: project.id, reason: 'Travaux' });
    expect(await stage()).toBe('PURCHASING');
    await confirmed(goods);
    expect(await stage()).toBe('PURCHASING');
  });
});
