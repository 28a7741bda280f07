import {
  appointmentChangedV1,
  findOrders,
  orderDeliveryChangedV1,
  readOrderIndicators,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { givenOrders } from '../../../test/orders.builder';
import { Shop } from '../../../test/shops.builder';
import { anOrder } from '../../orders/order.builder';
import { salesService } from '../../sales-service';
import { NoteDeliveryWhenOrderDeliveryChanged } from './note-delivery-when-order-delivery-changed.reaction';

let nats: TestNats;
let sales: TestService;
let shop: Shop;
beforeAll(async () => {
  nats = await testNats();
  sales = await startTestService(salesService, { nats });
  shop = await Shop.open(sales);
});
afterAll(async () => {
  await sales?.stop();
  await nats?.stop();
});

async function planned(plannedDelivery: string) {
  const project = await shop.project();
  const builder = anOrder().of(project).withLine().confirmed();
  const [order] = await givenOrders(sales, builder.with({ plannedDelivery: Day.parse(plannedDelivery) }));
  const id = order?.id ?? '';
  const facts = (expectedOn: string | null, version: number) => ({
    orderId: id,
    version,
    projectId: project.id,
    storeId: shop.id,
    latest:
      expectedOn === null
        ? null
        : {
            expectedOn: Day.parse(expectedOn),
            purchaseOrderId: newId(),
            purchaseOrderNumber: 'CF-2026-00012',
          },
  });
  const say = (expectedOn: string | null, version: number) =>
    tell(nats, orderDeliveryChangedV1, { id, version, data: facts(expectedOn, version) });
  /** Heard after what was said later. */
  const late = (expectedOn: string, version: number) =>
    sales.db.transaction((tx) =>
      sales.app
        .get(NoteDeliveryWhenOrderDeliveryChanged)
        .handle(
          { data: facts(expectedOn, version) } as Parameters<
            NoteDeliveryWhenOrderDeliveryChanged['handle']
          >[0],
          tx,
        ),
    );
  const row = async () => {
    const { items } = await sales.ask(findOrders, { store: [shop.id] });
    return items.find((item) => item.id === id);
  };
  const flagged = (is: boolean) =>
    sales.eventually(async () => {
      const { items } = await sales.ask(readOrderIndicators, { store: [shop.id] });
      const card = items.find(({ key }) => key === 'deliveryLate');
      return card?.count === (is ? 1 : 0) && (await row())?.flags.includes('deliveryLate') === is;
    });
  return { id, project, say, late, row, flagged };
}

describe('an order whose goods come after its planned installation', () => {
  it('is flagged, counted and found, and no longer once the day is good again', async () => {
    const order = await planned('2026-12-01');
    await order.say('2026-12-02', 1);
    await order.flagged(true);
    expect(await order.row()).toMatchObject({
      expected: { on: '2026-12-02', purchaseOrder: 'CF-2026-00012' },
    });
    const { items } = await sales.ask(findOrders, { flag: ['deliveryLate'], store: [shop.id] });
    expect(items.map(({ id }) => id)).toEqual([order.id]);
    await order.say('2026-12-01', 2);
    await order.flagged(false);
    await order.say('2026-12-08', 4);
    await order.flagged(true);
    await order.late('2026-11-30', 3);
    await order.flagged(true);
    await order.say(null, 5);
    await order.flagged(false);
    expect(await order.row()).toMatchObject({ expected: null });
  });

  it('is measured by its appointment where there is one', async () => {
    const order = await planned('2026-12-24');
    await order.say('2026-12-02', 1);
    await sales.eventually(async () => (await order.row())?.expected);
    await order.flagged(false);
    const appointmentId = newId();
    const at = (version: number, day: string) =>
      tell(nats, appointmentChangedV1, {
        id: appointmentId,
        version,
        data: {
          appointmentId,
          version,
          storeId: shop.id,
          projectId: order.project.id,
          type: 'INSTALLATION',
          state: 'PROPOSED',
          startsAt: `${day}T08:00:00.000Z`,
          endsAt: `${day}T16:00:00.000Z`,
          attendeeIds: [],
          operationId: null,
        },
      });
    await at(1, '2026-12-01');
    await order.flagged(true);
    await at(2, '2026-12-02');
    await order.flagged(false);
  });
});
