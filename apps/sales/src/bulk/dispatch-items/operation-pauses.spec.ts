import {
  createBulkOperation,
  createSelection,
  mailServerChangedV1,
  mailServerId,
  readBulkOperation,
  taskChunkSettledV1,
  type BulkOperationView,
  type InputOf,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  asManager,
  startTestService,
  tell,
  testNats,
  type TestCaller,
  type TestNats,
  type TestService,
} from '@comptoir/testing';
import { given, Shop } from '../../../test/shops.builder';
import { mailScript, mailStandIn, taskScript, tasksStandIn } from '../../../test/stand-ins.module';
import { aQuote } from '../../quotes/quote.builder';
import { salesService } from '../../sales-service';
import { ItemDispatch } from './item-dispatch.repository';

let nats: TestNats;
let sales: TestService;
let others: TestService[];
let shop: Shop;
let manager: TestCaller;

beforeAll(async () => {
  nats = await testNats();
  const env = { BULK_START_DELAY_MS: '0', BULK_SILENCE_MS: '1500' };
  [sales, ...others] = await Promise.all([
    startTestService(salesService, { nats, env }),
    startTestService(mailStandIn, { nats }),
    startTestService(tasksStandIn, { nats }),
  ]);
  shop = await Shop.open(sales);
  manager = asManager([shop.id]);
});
afterAll(async () => {
  await Promise.all([sales, ...others].map((service) => service.stop()));
  await nats.stop();
});

type Order = InputOf<typeof createBulkOperation>;
const remind = (selectionId: string): Order => ({ kind: 'reminder', selectionId });
const call = (selectionId: string): Order => ({
  kind: 'task',
  selectionId,
  task: { subject: 'Appeler', type: 'CALL', dueOn: '2026-12-01', assignSalesperson: true },
});

/** An operation on a quote of its own. */
async function start(order: (selectionId: string) => Order): Promise<string> {
  const salespersonId = await shop.party({ roles: ['SALESPERSON'] });
  const project = await shop.project({ customerId: await shop.party(), salespersonId });
  const [quote] = await given(sales, aQuote().of(project).sent('2026-11-10'));
  const ids = [quote?.id ?? ''];
  const { id } = await sales.ask(createSelection, { target: 'quotes', mode: 'ids', ids }, { as: manager });
  return (await sales.ask(createBulkOperation, order(id), { as: manager })).id;
}
const becomes = (id: string, wanted: Partial<BulkOperationView>) =>
  sales.eventually(async () => {
    const view = await sales.ask(readBulkOperation, { operationId: id }, { as: manager });
    expect(view).toMatchObject(wanted);
    return true;
  }, 20_000);
const server = (version: number, downSince: string | null) =>
  tell(nats, mailServerChangedV1, { id: mailServerId, version, data: { version, downSince } });
const noted = (version: number) =>
  sales.eventually(
    async () =>
      (await sales.database.query('select from mail_server where version = $1', [version])).length === 1,
  );

it('e-mails rest while the mail server is down, tell so, and go on by themselves', async () => {
  await server(2, '2026-11-24T09:00:00Z');
  await noted(2);
  const [mails, tasks] = [await start(remind), await start(call)];
  await becomes(mails, { state: 'PAUSED', pauseReason: 'MAIL_SERVER_DOWN', pending: 1, may: ['cancel'] });
  await becomes(tasks, { state: 'COMPLETED', pauseReason: null, done: 1 });
  expect(mailScript.planned).toEqual([]);
  await server(3, null);
  await becomes(mails, { state: 'COMPLETED', pauseReason: null, done: 1 });
  await server(2, '2026-11-24T09:00:00Z');
  await becomes(await start(remind), { state: 'COMPLETED', done: 1 });
});

it('hands over none of its e-mails that begins to run just when the mail server is seen to be down', async () => {
  await server(4, '2026-11-24T09:00:00Z');
  await noted(4);
  const id = await start(remind);
  await becomes(id, { state: 'PAUSED' });
  const dispatch = sales.app.get(ItemDispatch);
  const begin = () => sales.database.query(`update bulk_operation set state = 'RUNNING' where id = $1`, [id]);
  const operation = await sales.eventually(async () => {
    await begin();
    return (await dispatch.open()).find((open) => open.id === id);
  });
  for (let round = 0; round < 20; round++) {
    await begin();
    expect(await dispatch.dispatchChunk(operation)).toBe(false);
  }
  await server(5, null);
  await becomes(id, { state: 'COMPLETED', done: 1 });
});

it('an operation rests whose service does not answer, and goes on with its answer', async () => {
  taskScript.silent = true;
  const silent = await start(call);
  await becomes(silent, { state: 'PAUSED', pauseReason: 'NO_ANSWER', pending: 1 });
  await becomes(await start(remind), { state: 'COMPLETED', done: 1 });
  const chunk = taskScript.chunks.find(({ operationId }) => operationId === silent);
  const results = (chunk?.items ?? []).map(({ itemId }) => ({
    itemId,
    state: 'DONE' as const,
    reason: null,
    effectId: newId(),
  }));
  await tell(nats, taskChunkSettledV1, {
    id: silent,
    version: 1,
    data: { operationId: silent, chunk: 1, results },
  });
  await becomes(silent, { state: 'COMPLETED', pauseReason: null, done: 1 });
});
