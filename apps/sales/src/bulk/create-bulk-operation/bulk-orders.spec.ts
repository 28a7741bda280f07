import {
  createBulkOperation,
  createSelection,
  findBulkItems,
  previewBulkOperation,
  putProjectOnHold,
  readBulkOperation,
  readCorrespondence,
  resumeProject,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { givenOrders } from '../../../test/orders.builder';
import { given, Shop } from '../../../test/shops.builder';
import { mailScript, mailStandIn, taskScript, tasksStandIn } from '../../../test/stand-ins.module';
import { anOrder } from '../../orders/order.builder';
import { aQuote } from '../../quotes/quote.builder';
import { salesService } from '../../sales-service';

let nats: TestNats;
let sales: TestService;
let tasks: TestService;
let mail: TestService;
let shop: Shop;
let as: TestCaller;

beforeAll(async () => {
  nats = await testNats();
  [sales, tasks, mail] = await Promise.all([
    startTestService(salesService, { nats, env: { BULK_START_DELAY_MS: '100' } }),
    startTestService(tasksStandIn, { nats }),
    startTestService(mailStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  as = asManager([shop.id]);
});
afterAll(async () => {
  await Promise.all([sales.stop(), tasks.stop(), mail.stop()]);
  await nats.stop();
});

it('acts on selected orders once per project, and leaves out what no longer matches', async () => {
  const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
  const [one, other] = [await shop.project({ salespersonId }), await shop.project({ salespersonId })];
  await givenOrders(
    sales,
    anOrder().of(one).withLine().confirmed(),
    anOrder().of(one).withLine().confirmed(),
    anOrder().of(other).withLine().confirmed(),
  );
  for (const { id: projectId } of [one, other])
    await sales.ask(putProjectOnHold, { projectId, reason: 'Plan à revoir' }, { as });
  const filter = { flag: ['onHold' as const] };
  const selection = await sales.ask(createSelection, { target: 'orders', mode: 'filter', filter }, { as });
  expect(selection).toMatchObject({ documents: 3, projects: 2 });

  await sales.ask(resumeProject, { projectId: other.id }, { as });
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

it('writes to the customers of selected orders, about those orders', async () => {
  const project = await shop.project();
  const stranger = await shop.project();
  const [order, foreign] = await givenOrders(
    sales,
    anOrder().of(project).withLine().confirmed(),
    anOrder().of(stranger).withLine().confirmed(),
  );
  const orderId = order?.id ?? '';
  const selection = { target: 'orders' as const, mode: 'ids' as const, ids: [orderId] };
  const { id: selectionId } = await sales.ask(createSelection, selection, { as });
  const email = { subject: 'Votre commande', body: 'Bonjour', recipients: ['CUSTOMER' as const] };
  const wanted = { kind: 'email' as const, selectionId, email };
  expect(await sales.ask(previewBulkOperation, wanted, { as })).toMatchObject({ willDo: 1 });
  const { id: operationId } = await sales.ask(createBulkOperation, wanted, { as });
  await sales.eventually(
    async () => (await sales.ask(readBulkOperation, { operationId }, { as })).state === 'COMPLETED',
  );
  const [planned] = mailScript.letters.flatMap(({ items }) => items);
  expect(planned).toMatchObject({ projectId: project.id, documentIds: [orderId] });
  const { items } = await sales.ask(findBulkItems, { operationId }, { as });
  expect(items).toMatchObject([{ state: 'DONE', documents: [{ id: orderId }] }]);

  const { customerId: partyId, id: projectId } = project;
  const letter = { key: newId(), projectId, audience: 'CUSTOMER' as const, partyId };
  const told = (documentIds: string[]) =>
    sales.ask(readCorrespondence, { letters: [{ ...letter, documentIds }] });
  const mine = { recipient: { id: partyId }, papers: [], orders: [{ orderId }] };
  expect((await told([orderId, foreign?.id ?? ''])).items).toMatchObject([mine]);
  expect((await told([])).items).toMatchObject([mine]);
  expect((await told([foreign?.id ?? ''])).items).toMatchObject([{ recipient: null, orders: [] }]);
});

it('acts once per project on quotes and orders together', async () => {
  const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
  const [both, alone, other] = [
    await shop.project({ salespersonId }),
    await shop.project({ salespersonId }),
    await shop.project({ salespersonId }),
  ];
  const [quote] = await given(sales, aQuote().of(both).sent('2026-11-10'));
  const [order, single, third] = await givenOrders(
    sales,
    ...[both, alone, other].map((project) => anOrder().of(project).withLine().confirmed()),
  );
  const ids = [quote, order, single, third].map((paper) => paper?.id ?? '');
  const selection = await sales.ask(createSelection, { target: 'papers', mode: 'ids', ids }, { as });
  expect(selection).toMatchObject({ documents: 4, projects: 3 });
  const task = { subject: 'Appeler', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true };
  const wanted = { kind: 'task' as const, selectionId: selection.id, task };
  expect(await sales.ask(previewBulkOperation, wanted, { as })).toMatchObject({ willDo: 3, skipped: [] });
  const { id: operationId } = await sales.ask(createBulkOperation, wanted, { as });
  await sales.eventually(
    async () => (await sales.ask(readBulkOperation, { operationId }, { as })).state === 'COMPLETED',
  );
  const { items } = await sales.ask(findBulkItems, { operationId }, { as });
  expect(items.map(({ state }) => state)).toEqual(['DONE', 'DONE', 'DONE']);
  expect(items.find(({ project }) => project.id === both.id)?.documents).toHaveLength(2);
});
