import {
  amendOrder,
  cancelOrder,
  orderAmendedV1,
  orderCancelledV1,
  orderKeptV1,
  readOrder,
} from '@comptoir/contracts';
import { Day, Money } from '@comptoir/kernel';
import { newId, sql, type Tx } from '@comptoir/persistence';
import { startTestService, testNats, type TestNats, type TestService } from '@comptoir/testing';
import { givenArticle, givenOrders, givenSupplier } from '../../../test/orders.builder';
import {
  releaseScript,
  startPurchasingDesk,
  type PurchasingDesk,
} from '../../../test/purchasing-desk.builder';
import { Shop, type ProjectFacts } from '../../../test/shops.builder';
import type { ImportedOrder } from '../../pricing/imported-order';
import { salesService } from '../../sales-service';
import { OrderImports } from '../import-orders/order-imports.port';
import type { Order } from '../order';
import { anOrder } from '../order.builder';
import { SettleReleases } from '../settle-releases/settle-releases.job';

let nats: TestNats;
let sales: TestService;
let desk: PurchasingDesk | undefined;
let project: ProjectFacts;
let article: { id: string; reference: string };

beforeAll(async () => {
  nats = await testNats();
  [sales, desk] = await Promise.all([startTestService(salesService, { nats }), startPurchasingDesk(nats)]);
  project = await (await Shop.open(sales)).project();
  article = await givenArticle(sales, { supplierId: await givenSupplier(sales), supplierReference: 'N-1' });
});
beforeEach(() => {
  Object.assign(releaseScript, { asked: [], sent: new Set(), meanwhile: () => Promise.resolve() });
});
afterAll(async () => {
  await Promise.all([sales?.stop(), desk?.stop()]);
  await nats?.stop();
});

const confirmed = async () =>
  (await givenOrders(sales, anOrder().of(project).withArticle(article, '4').confirmed()))[0] as Order;
const lineOf = ({ facts }: Order) => facts.lines[0]?.id ?? '';
const amend = (order: Order, quantity: string, version = 1) =>
  sales.ask(
    amendOrder,
    { orderId: order.id, lines: [{ id: lineOf(order), quantity }], reason: 'Plan' },
    { etag: `"${version}"` },
  );
const read = ({ id: orderId }: Order) => sales.ask(readOrder, { orderId });
const releases = () => sales.db.query(sql`select from order_release`);

describe('an amendment that takes something off', () => {
  it('is refused where purchasing has ordered more of it, whatever sales has heard', async () => {
    const order = await confirmed();
    releaseScript.sent.add(order.id);
    await expect(amend(order, '3')).toBeRefused('order.line-sent');
    expect(releaseScript.asked).toMatchObject([
      { orderId: order.id, version: 1, leaves: [{ orderLineId: lineOf(order), quantity: '3' }] },
    ]);
    expect(await read(order)).toMatchObject({ version: 1, lines: [{ quantity: '4' }], amendments: [] });
    expect(await releases()).toEqual([]);
  });

  it('takes a whole line off the same way', async () => {
    const order = await confirmed();
    const lines = [{ label: 'Pose', quantity: '1', unitPrice: '100', vatRate: '20' as const }];
    const change = { orderId: order.id, lines, reason: 'Plan' };
    expect(await sales.ask(amendOrder, change, { etag: '"1"' })).toMatchObject({
      lines: [{ label: 'Pose' }],
    });
    expect(releaseScript.asked).toMatchObject([{ leaves: [{ orderLineId: lineOf(order), quantity: '0' }] }]);
  });

  it('is made once purchasing has let it go; one that adds something asks nobody', async () => {
    const order = await confirmed();
    expect(await amend(order, '3')).toMatchObject({ lines: [{ quantity: '3' }] });
    expect(await amend(order, '9', 2)).toMatchObject({ lines: [{ quantity: '9' }] });
    expect(releaseScript.asked).toHaveLength(1);
    expect(await sales.announced(orderKeptV1, order.id)).toEqual([]);
    expect(await releases()).toEqual([]);
  });
});

describe('a cancellation', () => {
  it('is refused when the order was amended while purchasing let it go', async () => {
    const order = await confirmed();
    releaseScript.meanwhile = ({ leaves }) => (leaves === null ? amend(order, '5') : Promise.resolve());
    await expect(sales.ask(cancelOrder, { orderId: order.id, reason: 'x' })).toBeRefused(
      'order.changed-meanwhile',
    );
    expect(await read(order)).toMatchObject({ status: 'CONFIRMED', lines: [{ quantity: '5' }] });
    expect(await sales.announced(orderAmendedV1, order.id)).toMatchObject([{ version: 2 }]);
    expect(await sales.announced(orderCancelledV1, order.id)).toEqual([]);
    expect(await releases()).toEqual([]);
  });

  it('wins over an amendment that waits for purchasing, which is refused then', async () => {
    const order = await confirmed();
    releaseScript.meanwhile = ({ leaves }) =>
      leaves === null ? Promise.resolve() : sales.ask(cancelOrder, { orderId: order.id, reason: 'x' });
    await expect(amend(order, '2')).toBeRefused('order.changed-meanwhile');
    expect(await read(order)).toMatchObject({ status: 'CANCELLED', lines: [{ quantity: '4' }] });
  });
});

describe('a file that cancels an order', () => {
  const actor = { userId: 'service:sales', name: 'Import' };
  const row = (reference: string, status: 'CONFIRMED' | 'CANCELLED'): ImportedOrder => ({
    reference,
    projectId: project.id,
    status,
    createdOn: Day.parse('2026-10-01'),
    confirmedOn: Day.parse('2026-10-05'),
    plannedDelivery: null,
    lines: [
      {
        articleId: article.id,
        label: 'Façade chêne',
        quantity: '3',
        unitPrice: '19.9',
        discountPercent: '0',
        vatRate: '20',
        ecoContribution: Money.zero(),
        optional: false,
        purchasePrice: null,
      },
    ],
  });
  const takeOver = (tx: Tx, ...orders: ImportedOrder[]) =>
    sales.app.get(OrderImports).takeOver(tx, orders, actor);
  const imported = async () => {
    const reference = `BC-${newId()}`;
    await sales.db.transaction((tx) => takeOver(tx, row(reference, 'CONFIRMED')));
    const found = await sales.db.one<{ id: string }>(
      sql`select id from sales_order where reference = ${reference}`,
    );
    return { reference, id: found?.id ?? '' };
  };
  const statusOf = async ({ id: orderId }: { id: string }) =>
    (await sales.ask(readOrder, { orderId })).status;

  it('leaves the one whose goods are on their way, and cancels what purchasing lets go', async () => {
    const [bound, free] = [await imported(), await imported()];
    releaseScript.sent.add(bound.id);
    const outcomes = await sales.db.transaction((tx) =>
      takeOver(tx, row(bound.reference, 'CANCELLED'), row(free.reference, 'CANCELLED')),
    );
    expect(outcomes).toEqual(['ordered', 'updated']);
    expect(await statusOf(bound)).toBe('CONFIRMED');
    expect(await statusOf(free)).toBe('CANCELLED');
    expect(releaseScript.asked.map(({ orderId }) => orderId)).toEqual([bound.id, free.id]);
    expect(await releases()).toEqual([]);
  });

  it('lets it be bought again when the file is not taken over after all', async () => {
    const order = await imported();
    const undone = sales.db.transaction(async (tx) => {
      await takeOver(tx, row(order.reference, 'CANCELLED'));
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await statusOf(order)).toBe('CONFIRMED');
    await sales.db.execute(sql`update order_release set begun_at = begun_at - interval '1 minute'`);
    await sales.app.get(SettleReleases).run();
    expect(await sales.announced(orderKeptV1, order.id)).toMatchObject([{ version: 2, status: 'CONFIRMED' }]);
    expect(await releases()).toEqual([]);
  });

  it('is refused as a whole where purchasing does not answer', async () => {
    const order = await imported();
    await desk?.stop();
    desk = undefined;
    const taken = sales.db.transaction((tx) => takeOver(tx, row(order.reference, 'CANCELLED')));
    await expect(taken).toBeRefused('order.purchases-unknown');
    expect(await statusOf(order)).toBe('CONFIRMED');
  });
});
