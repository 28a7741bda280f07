import { sql } from '@comptoir/persistence';
import { startTestService, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../test/orders.builder';
import { Shop } from '../../test/shops.builder';
import { anOrder } from '../orders/order.builder';
import { salesService } from '../sales-service';
import { OrderabilityBook } from './orderability-book.port';

let sales: TestService;
beforeAll(async () => {
  sales = await startTestService(salesService);
});
afterAll(() => sales.stop());

const somebodyWaits = async () => {
  const waiting = await sales.db.one(sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock' limit 1`);
  return waiting !== undefined;
};

it('what is said elsewhere of orders waits for whoever has their project, with no order in its hands', async () => {
  const project = await (await Shop.open(sales)).project();
  const [order] = await givenOrders(sales, anOrder().of(project).withLine().confirmed());
  const orderId = order?.id ?? '';
  let keeps = false;
  let goOn = () => {};
  const looked = new Promise<void>((resolve) => (goOn = resolve));
  const keep = () => {
    keeps = true;
    return looked;
  };
  const book = sales.app.get(OrderabilityBook);
  let following: Promise<void> | undefined;
  await sales.db.transaction(async (request) => {
    await request.execute(sql`select from project where id = ${project.id} for no key update`);
    following = sales.db.transaction((tx) => book.follow(tx, sql`o.order_id = ${orderId}`, keep));
    await sales.eventually(async () => keeps || (await somebodyWaits()));
    await request
      .execute(sql`select from order_state where order_id = ${orderId} for no key update nowait`)
      .finally(() => goOn());
  });
  await following;
  expect(keeps).toBe(true);
});
