import {
  purchaseOrderChangedV1,
  readProjectHistory,
  type DataOf,
  type PurchaseOrderStatus,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import type { Heard } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { Shop } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';
import { TellPurchasesWhenPurchaseOrderChanged } from './tell-purchases-when-purchase-order-changed.reaction';

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

const whole = [
  'goods.received',
  'goods.received',
  'goods.received',
  'purchase-order.sent',
  'purchase-order.drafted',
];
const states: [PurchaseOrderStatus, number][] = [
  ['DRAFT', 0],
  ['APPROVED', 0],
  ['SENT', 0],
  ['PARTIALLY_RECEIVED', 1],
  ['PARTIALLY_RECEIVED', 2],
  ['RECEIVED', 3],
];

type Purchase = DataOf<typeof purchaseOrderChangedV1>;
/** A purchase order for these projects, at each of its versions from 1 on. */
function aPurchase(projectIds: string[]): (version: number) => Purchase {
  const purchaseOrderId = newId();
  return (version) => {
    const [status = 'DRAFT', receipts = 0] = states[version - 1] ?? [];
    return {
      purchaseOrderId,
      version,
      number: 'CF-2026-00012',
      status,
      supplierId: newId(),
      storeId: shop.id,
      requestedOn: null,
      expectedOn: null,
      createdOn: Day.parse('2026-11-24'),
      sentOn: null,
      lines: 2,
      amountExclTax: '600.00',
      openDeviations: 0,
      receipts,
      projectIds,
    };
  };
}
const told = async (projectId: string) =>
  (await sales.ask(readProjectHistory, { projectId })).items
    .filter(({ facts: { number } }) => number === 'CF-2026-00012')
    .map(({ action }) => action);

it('a project’s history tells what is bought for it and what arrives, each once', async () => {
  const [one, other] = [await shop.project(), await shop.project()];
  const purchase = aPurchase([one.id, other.id]);
  for (const version of [1, 2, 3, 4, 4, 3, 5, 6]) {
    const data = purchase(version);
    await tell(nats, purchaseOrderChangedV1, { id: data.purchaseOrderId, version, data });
  }
  await sales.eventually(async () => (await told(other.id)).length >= whole.length);
  expect(await told(one.id)).toEqual(whole);
  expect(await told(other.id)).toEqual(whole);
});

it.each([
  ['all at once', [[6, 1, 2, 2, 3, 5, 4]]],
  ['in parts, the second of them with what the first had', [[2, 1, 3], [3, 1, 5, 4, 6], [6]]],
])('tells the same of several purchase orders that are heard %s', async (_, parts) => {
  const projects = [await shop.project(), await shop.project()];
  const purchases = projects.map(({ id }) => aPurchase([id]));
  const reaction = sales.app.get(TellPurchasesWhenPurchaseOrderChanged);
  for (const part of parts) {
    const heard = part.flatMap((version) => purchases.map((purchase) => heardOf(purchase(version))));
    await sales.db.transaction((tx) => reaction.handle(heard, tx));
  }
  for (const { id } of projects) expect(await told(id)).toEqual(whole);
});

function heardOf(data: Purchase): Heard<Purchase> {
  const { purchaseOrderId: aggregateId, version: aggregateVersion } = data;
  return {
    id: newId(),
    type: purchaseOrderChangedV1.type,
    aggregateId,
    aggregateVersion,
    time: new Date(),
    data,
  };
}
