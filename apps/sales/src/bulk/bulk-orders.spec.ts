import {
  cancelOrder,
  createBulkOperation,
  createSelection,
  findBulkItems,
  previewBulkOperation,
  readBulkOperation,
} from '@comptoir/contracts';
import {
  asManager,
  startTestService,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { givenOrders } from '../../test/orders.builder';
import { Shop } from '../../test/shops.builder';
import { taskScript, tasksStandIn } from '../../test/stand-ins.module';
import { anOrder } from '../orders/order.builder';
import { salesService } from '../sales-service';

let nats: TestNats;
let sales: TestService;
let tasks: TestService;
let shop: Shop;
let as: TestCaller;

beforeAll(async () => {
  nats = await testNats();
  [sales, tasks] = await Promise.all([
    startTestService(salesService, { nats }),
    startTestService(tasksStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  as = asManager([shop.id]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), tasks.stop()]);
  await nats.stop();
});

it('acts on selected orders once per project, and leaves out what no longer matches', async () => {
  const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
  const [one, other] = [await shop.project({ salespersonId }), await shop.project({ salespersonId })];
  const [, , alone] = await givenOrders(
    sales,
    anOrder().of(one).withLine().confirmed(),
    anOrder().of(one).withLine().confirmed(),
    anOrder().of(other).withLine().confirmed(),
  );
  const filter = { flag: ['inProgress' as const] };
  const selection = await sales.ask(createSelection, { target: 'orders', mode: 'filter', filter }, { as });
  expect(selection).toMatchObject({ documents: 3, projects: 2 });

  await sales.ask(cancelOrder, { orderId: alone?.id ?? '', reason: 'Erreur' }, { as });
  const task = { subject: 'Contrôle paiement', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true };
  const order = { kind: 'task' as const, selectionId: selection.id, task };
  expect(await sales.ask(previewBulkOperation, order, { as })).toMatchObject({
    willDo: 1,
    skipped: [{ reason: 'NO_LONGER_MATCHES', count: 1 }],
  });
  const { id: operationId } = await sales.ask(createBulkOperation, order, { as });
  await sales.eventually(
    async () => (await sales.ask(readBulkOperation, { operationId }, { as })).state === 'COMPLETED',
  );
  const { items } = await sales.ask(findBulkItems, { operationId }, { as });
  expect(items.map(({ state }) => state).sort()).toEqual(['DONE', 'SKIPPED']);
  expect(taskScript.chunks.flatMap((chunk) => chunk.items.map(({ project }) => project.id))).toEqual([
    one.id,
  ]);
});
