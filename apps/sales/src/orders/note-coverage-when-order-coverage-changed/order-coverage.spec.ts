import {
  cancelOrder,
  confirmOrder,
  findOrders,
  orderFulfilmentChangedV1,
  readOrder,
  readProject,
  type OrderView,
} from '@comptoir/contracts';
import { newId, sql } from '@comptoir/persistence';
import { startTestService, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../../test/orders.builder';
import { startPurchasingDesk, type PurchasingDesk } from '../../../test/purchasing-desk.builder';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { anOrder } from '../order.builder';
import { OrderCoverage } from './order-coverage.repository';
import type { Order } from '../order';

let nats: TestNats;
let sales: TestService;
let purchasing: PurchasingDesk;
let shop: Shop;
let article: { id: string; reference: string };

beforeAll(async () => {
  nats = await testNats();
  [sales, purchasing] = await Promise.all([
    startTestService(salesService, { nats }),
    startPurchasingDesk(nats),
  ]);
  shop = await Shop.open(sales);
  article = await givenArticle(sales, { supplierId: await givenSupplier(sales), supplierReference: 'N-1' });
});
afterAll(async () => {
  await Promise.all([sales.stop(), purchasing.stop()]);
  await nats.stop();
});

const controlled = async () => {
  const project = await shop.project();
  await sales.db.execute(sql`update project set stage = 'CONTROLLED' where id = ${project.id}`);
  return project;
};
const confirmed = async (project: ProjectFacts, quantity = '4') =>
  (await givenOrders(sales, anOrder().of(project).withArticle(article, quantity).confirmed()))[0] as Order;
const covered = (order: Order, version: number, [draft, sent, received]: [string, string, string]) => ({
  orderId: order.id,
  version,
  lines: [{ orderLineId: order.facts.lines[0]?.id ?? '', draft, sent, received }],
});
const read = (order: Order) => sales.ask(readOrder, { orderId: order.id });
const codes = ({ orderability }: OrderView) => orderability.reasons.map(({ code }) => code);
const stageOf = async ({ id: projectId }: ProjectFacts) =>
  (await sales.ask(readProject, { projectId })).stage;

describe('what purchasing says of an order', () => {
  it('moves its icons, its status and its project, and takes them back', async () => {
    const project = await controlled();
    const order = await confirmed(project);
    expect(await read(order)).toMatchObject({ orderability: { orderable: true, reasons: [] } });

    await purchasing.announce(covered(order, 1, ['4', '0', '0']));
    await sales.eventually(async () => codes(await read(order)).includes('ALREADY_ORDERED'));
    expect(await read(order)).toMatchObject({
      status: 'CONFIRMED',
      orderability: { ordered: 'FULL', sent: 'NONE' },
      lines: [
        { purchased: { draft: '4', sent: '0', received: '0' }, reasons: [{ code: 'ALREADY_ORDERED' }] },
      ],
    });
    expect(await stageOf(project)).toBe('CONTROLLED');

    await purchasing.announce(covered(order, 2, ['0', '4', '1']));
    await sales.eventually(async () => (await read(order)).status === 'IN_FULFILMENT');
    expect(await stageOf(project)).toBe('PURCHASING');
    expect(await sales.announced(orderFulfilmentChangedV1, order.id)).toMatchObject([
      { version: 2, status: 'IN_FULFILMENT' },
    ]);
    await expect(sales.ask(cancelOrder, { orderId: order.id, reason: 'x' })).toBeRefused(
      'order.transition-not-allowed',
    );

    await purchasing.announce(covered(order, 3, ['0', '4', '4']));
    await sales.eventually(async () => (await stageOf(project)) === 'READY_TO_DELIVER');
    const { items } = await sales.ask(findOrders, { flag: ['awaitingDelivery'], store: [shop.id] });
    expect(items.map(({ id }) => id)).toContain(order.id);

    await purchasing.announce({ orderId: order.id, version: 4, lines: [] });
    await sales.eventually(async () => (await read(order)).status === 'CONFIRMED');
    expect(await stageOf(project)).toBe('CONTROLLED');
    expect(codes(await read(order))).toEqual([]);
  });

  it('is the same in whatever order and however often it arrives', async () => {
    const said = [
      (order: Order) => covered(order, 1, ['2', '0', '0']),
      (order: Order) => covered(order, 2, ['1', '3', '0']),
      (order: Order) => covered(order, 3, ['0', '3', '2']),
      (order: Order) => covered(order, 4, ['0', '1', '1']),
    ];
    const orders = [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [1, 3, 0, 2, 3, 1],
      [2, 2, 0, 3, 3, 0],
    ];
    const ends: unknown[] = [];
    for (const arrival of orders) {
      const project = await controlled();
      const order = await confirmed(project);
      const coverage = sales.app.get(OrderCoverage);
      for (const index of arrival)
        await sales.db.transaction((tx) =>
          coverage.note(tx, [said[index]?.(order) ?? covered(order, 0, ['0', '0', '0'])]),
        );
      const { status, orderability, lines } = await read(order);
      ends.push({ status, orderability, purchased: lines[0]?.purchased, stage: await stageOf(project) });
    }
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
    expect(ends[0]).toMatchObject({ status: 'IN_FULFILMENT', stage: 'PURCHASING' });
  });

  it('of an order that nobody knows is passed over', async () => {
    const coverage = sales.app.get(OrderCoverage);
    const orderId = newId();
    await sales.db.transaction((tx) => coverage.note(tx, [{ orderId, version: 1, lines: [] }]));
    expect(await sales.db.query(sql`select 1 from order_coverage where order_id = ${orderId}`)).toEqual([]);
  });

  it('of many at once moves each order and each project by itself, and what is old moves nothing', async () => {
    const [shared, own] = [await controlled(), await controlled()];
    const [one, other, third] = [await confirmed(shared), await confirmed(shared), await confirmed(own)];
    const coverage = sales.app.get(OrderCoverage);
    const note = (...said: Parameters<OrderCoverage['note']>[1][number][]) =>
      sales.db.transaction((tx) => coverage.note(tx, said));
    await note(covered(one, 2, ['0', '4', '4']), covered(third, 1, ['4', '0', '0']));
    await note(covered(third, 2, ['0', '4', '4']), covered(one, 1, ['4', '0', '0']), {
      orderId: newId(),
      version: 1,
      lines: [],
    });
    expect(await stageOf(shared)).toBe('PURCHASING');
    expect(await stageOf(own)).toBe('READY_TO_DELIVER');
    await note(covered(other, 1, ['0', '4', '4']), covered(third, 3, ['0', '0', '0']));
    expect(await stageOf(shared)).toBe('READY_TO_DELIVER');
    expect(await stageOf(own)).toBe('CONTROLLED');
    expect((await read(one)).lines).toMatchObject([{ purchased: { draft: '0', sent: '4', received: '4' } }]);
    expect([(await read(other)).status, (await read(third)).status]).toEqual(['IN_FULFILMENT', 'CONFIRMED']);
    expect((await sales.announced(orderFulfilmentChangedV1, third.id)).map(({ status }) => status)).toEqual([
      'IN_FULFILMENT',
      'CONFIRMED',
    ]);
  });

  it('waits for all orders of the project before it is ready to deliver', async () => {
    const project = await controlled();
    const [one, other] = [await confirmed(project), await confirmed(project)];
    const coverage = sales.app.get(OrderCoverage);
    const note = (order: Order, version: number, quantities: [string, string, string]) =>
      sales.db.transaction((tx) => coverage.note(tx, [covered(order, version, quantities)]));
    await note(one, 1, ['0', '4', '4']);
    expect(await stageOf(project)).toBe('PURCHASING');
    await note(other, 1, ['0', '4', '4']);
    expect(await stageOf(project)).toBe('READY_TO_DELIVER');
    const [addition] = await givenOrders(sales, anOrder().of(project).withArticle(article));
    await sales.ask(confirmOrder, { orderId: addition?.id ?? '' });
    expect(await stageOf(project)).toBe('PURCHASING');
  });
});
