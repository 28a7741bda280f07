import {
  purchaseOrderChangedV1,
  readProjectHistory,
  type DataOf,
  type PurchaseOrderStatus,
} from '@comptoir/contracts';
import { Day } from '@comptoir/kernel';
import { newId } from '@comptoir/persistence';
import { startTestService, tell, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { Shop } from '../../../test/shops.builder';
import { salesService } from '../../sales-service';

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

it('a project’s history tells what is bought for it and what arrives, each once', async () => {
  const [one, other] = [await shop.project(), await shop.project()];
  const purchaseOrderId = newId();
  const facts = (version: number, status: PurchaseOrderStatus, receipts: number) => ({
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
    projectIds: [one.id, other.id],
  });
  const say = (...[version, status, receipts]: Parameters<typeof facts>) =>
    tell(nats, purchaseOrderChangedV1, {
      id: purchaseOrderId,
      version,
      data: facts(version, status, receipts) satisfies DataOf<typeof purchaseOrderChangedV1>,
    });
  await say(1, 'DRAFT', 0);
  await say(2, 'APPROVED', 0);
  await say(3, 'SENT', 0);
  await say(4, 'PARTIALLY_RECEIVED', 1);
  await say(4, 'PARTIALLY_RECEIVED', 1);
  await say(3, 'SENT', 0);
  await say(5, 'PARTIALLY_RECEIVED', 2);
  await say(6, 'RECEIVED', 3);
  const told = async (projectId: string) => {
    const { items } = await sales.ask(readProjectHistory, { projectId });
    return items.filter(({ facts: { number } }) => number === 'CF-2026-00012').map(({ action }) => action);
  };
  const whole = [
    'goods.received',
    'goods.received',
    'goods.received',
    'purchase-order.sent',
    'purchase-order.drafted',
  ];
  await sales.eventually(async () => (await told(other.id)).length >= whole.length);
  expect(await told(one.id)).toEqual(whole);
  expect(await told(other.id)).toEqual(whole);
});
