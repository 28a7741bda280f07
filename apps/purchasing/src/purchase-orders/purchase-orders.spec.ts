import {
  acknowledgePurchaseOrder,
  approvePurchaseOrder,
  cancelPurchaseOrder,
  closePurchaseOrder,
  editPurchaseOrder,
  emailBouncedV1,
  findApprovalLimits,
  findPurchaseOrders,
  orderDeliveryChangedV1,
  generatePurchases,
  orderCancelledV1,
  orderCoverageChangedV1,
  planMessages,
  purchaseOrderChangedV1,
  readGeneration,
  readPurchaseOrder,
  readPurchaseOrderRelaxations,
  readPurchasingFigures,
  receiveGoods,
  recordSupplierInvoice,
  resendPurchaseOrder,
  resolveDeviations,
  returnGoods,
  sendPurchaseOrder,
  setApprovalLimit,
  type DataOf,
  type GenerationView,
  type OrderFacts,
  type PurchaseOrderView,
} from '@comptoir/contracts';
import { newId } from '@comptoir/persistence';
import {
  aCaller,
  asManager,
  asNobody,
  startTestService,
  tell,
  together,
  type TestService,
} from '@comptoir/testing';
import { manyOrders } from '../../test/many-orders.builder';
import { wronglyNoted } from '../../test/noted-needs.builder';
import { Supplies } from '../../test/supplies.builder';
import { purchasingService } from '../purchasing-service';
import { PurchaseOrderLetters } from './move-purchase-order/purchase-order-letters.port';

let purchasing: TestService;
let supplies: Supplies;
let order: OrderFacts;

beforeAll(async () => {
  purchasing = await startTestService(purchasingService);
  supplies = await Supplies.open(purchasing);
});
afterEach(async () => expect(await wronglyNoted(purchasing)).toEqual([]));
afterAll(() => purchasing?.stop());

/** The draft that a generation makes for a new order of these quantities. */
async function aDraft(...quantities: string[]): Promise<PurchaseOrderView> {
  order = await supplies.confirmed(supplies.order(quantities));
  const { purchaseOrders } = await generated([order.orderId]);
  return purchasing.ask(readPurchaseOrder, { purchaseOrderId: purchaseOrders[0]?.id ?? '' });
}
async function generated(orderIds: string[]): Promise<GenerationView> {
  const { id: generationId } = await purchasing.ask(generatePurchases, { orderIds });
  return purchasing.eventually(async () => {
    const generation = await purchasing.ask(readGeneration, { generationId });
    return generation.state === 'DONE' && generation;
  });
}
async function sent(...quantities: string[]): Promise<PurchaseOrderView> {
  const { id: purchaseOrderId } = await aDraft(...quantities);
  await purchasing.ask(approvePurchaseOrder, { purchaseOrderId });
  return purchasing.ask(sendPurchaseOrder, { purchaseOrderId });
}
const lineOf = (purchaseOrder: PurchaseOrderView) => purchaseOrder.lines[0]?.id ?? '';
const lastCoverage = async () =>
  (await purchasing.announced(orderCoverageChangedV1, order.orderId)).at(-1)?.lines;

describe('a purchase order is refused', () => {
  it('to whoever may not see it, and outside their stores as if it did not exist', async () => {
    const { id: purchaseOrderId } = await aDraft('4');
    const ask = (as: ReturnType<typeof asNobody>) =>
      purchasing.ask(sendPurchaseOrder, { purchaseOrderId }, { as });
    await expect(ask(asNobody())).toBeRefused('permission.missing');
    await expect(ask(asManager([newId()]))).toBeRefused('purchase-order.not-found');
    const mine = aCaller({ 'purchase-order.read': { scope: 'own', stores: [supplies.store.id] } });
    await expect(purchasing.ask(readPurchaseOrder, { purchaseOrderId }, { as: mine })).toBeRefused(
      'permission.missing',
    );
  });

  it('an approval above the limit of the role', async () => {
    const { id: purchaseOrderId } = await aDraft('400');
    const roleId = newId();
    const as = { ...asManager([supplies.store.id]), roleId };
    await expect(purchasing.ask(approvePurchaseOrder, { purchaseOrderId }, { as })).toBeRefused(
      'purchase-order.above-limit',
    );
    await expect(purchasing.ask(setApprovalLimit, { roleId, limit: null }, { as })).toBeRefused(
      'permission.out-of-scope',
    );
    await purchasing.ask(setApprovalLimit, { roleId, limit: '17000.00' });
    expect((await purchasing.ask(findApprovalLimits, {})).items).toContainEqual({
      roleId,
      limit: '17000.00',
    });
    const approved = await purchasing.ask(approvePurchaseOrder, { purchaseOrderId }, { as });
    expect(approved).toMatchObject({ status: 'APPROVED', approvedBy: 'Marc Magasin' });
  });

  it('to be sent once the order of the customer is cancelled', async () => {
    const { id: purchaseOrderId } = await aDraft('4');
    await purchasing.ask(approvePurchaseOrder, { purchaseOrderId });
    const { orderId: id } = order;
    const data = { ...order, version: 3, status: 'CANCELLED' as const };
    await tell(purchasing.nats, orderCancelledV1, { id, version: 3, data });
    await purchasing.eventually(async () => {
      const { lines } = await purchasing.ask(readPurchaseOrder, { purchaseOrderId });
      return lines[0]?.needed === false;
    });
    await expect(purchasing.ask(sendPurchaseOrder, { purchaseOrderId })).toBeRefused(
      'purchase-order.not-needed',
    );
  });

  it('an edit that takes more than is needed, or of a version that is over', async () => {
    const draft = await aDraft('4');
    const { id: purchaseOrderId, version } = draft;
    const line = { lineId: lineOf(draft), quantity: '5', unitPrice: '40', supplierReference: null };
    const edit = { purchaseOrderId, lines: [line], deliveryAddress: 'Dépôt', requestedOn: null, note: null };
    const etag = `"${version}"`;
    await expect(purchasing.ask(editPurchaseOrder, edit)).toBeRefused('if-match.missing');
    await expect(purchasing.ask(editPurchaseOrder, edit, { etag })).toBeRefused(
      'purchase-order.more-than-needed',
    );
    const less = { ...edit, lines: [{ ...line, quantity: '3' }] };
    const edited = await purchasing.ask(editPurchaseOrder, less, { etag });
    expect(edited).toMatchObject({ amountExclTax: '120.00', deliverTo: { address: 'Dépôt' } });
    expect(await lastCoverage()).toMatchObject([{ draft: '3', sent: '0' }]);
    await expect(purchasing.ask(editPurchaseOrder, less, { etag })).toBeRefused(
      'purchase-order.changed-meanwhile',
    );
  });
});

describe('a purchase order', () => {
  it('goes from draft to close; each change is announced with its version, and sales hears how far it is', async () => {
    const { id: purchaseOrderId, ...start } = await sent('4');
    expect(start).toMatchObject({
      status: 'SENT',
      sentOn: '2026-11-24',
      may: expect.arrayContaining(['acknowledge']),
    });
    expect(await lastCoverage()).toMatchObject([{ draft: '0', sent: '4', received: '0' }]);
    const letters = await purchasing.database.query<{ data: DataOf<typeof planMessages> }>(
      `select data from outbox where type = $1 and data -> 'messages' -> 0 ->> 'subject' like $2`,
      [planMessages.type, `%${start.number}%`],
    );
    expect(letters.map(({ data }) => data.messages)).toMatchObject([
      [
        {
          topic: 'PURCHASE_ORDER',
          recipient: { email: 'commandes@artema.example' },
          purchaseOrder: { number: start.number, sentOn: '2026-11-24', lines: [{ quantity: '4' }] },
        },
      ],
    ]);
    const lineId = start.lines[0]?.id ?? '';
    await purchasing.ask(acknowledgePurchaseOrder, { purchaseOrderId, expectedOn: '2027-01-15' });
    const goods = { purchaseOrderId, on: '2027-01-15', lines: [{ lineId, quantity: '1.5' }] };
    const part = await purchasing.ask(receiveGoods, goods);
    expect(part).toMatchObject({ status: 'PARTIALLY_RECEIVED', receipts: [{ kind: 'RECEIPT' }] });
    const rest = { ...goods, lines: [{ lineId, quantity: '2.5' }] };
    await purchasing.ask(receiveGoods, rest);
    await expect(purchasing.ask(receiveGoods, rest)).toBeRefused('purchase-order.transition-not-allowed');
    await purchasing.ask(returnGoods, { ...goods, lines: [{ lineId, quantity: '1' }] });
    expect(await lastCoverage()).toMatchObject([{ sent: '4', received: '3' }]);
    await purchasing.ask(receiveGoods, { ...goods, lines: [{ lineId, quantity: '1' }] });
    const invoice = {
      purchaseOrderId,
      number: `F-${purchaseOrderId}`,
      on: '2027-01-20',
      lines: [{ lineId, quantity: '4', unitPrice: '42.50' }],
    };
    const invoiced = await purchasing.ask(recordSupplierInvoice, invoice);
    expect(invoiced).toMatchObject({ status: 'INVOICED', invoices: [{ amountExclTax: '170.00' }] });
    expect(await purchasing.ask(closePurchaseOrder, { purchaseOrderId })).toMatchObject({
      status: 'CLOSED',
      may: [],
    });

    const told = await purchasing.announced(purchaseOrderChangedV1, purchaseOrderId);
    expect(told.map(({ version }) => version)).toEqual(told.map((_, index) => index + 1));
    expect(told.map(({ status }) => status)).toEqual([
      'DRAFT',
      'APPROVED',
      'SENT',
      'ACKNOWLEDGED',
      'PARTIALLY_RECEIVED',
      'RECEIVED',
      'PARTIALLY_RECEIVED',
      'RECEIVED',
      'INVOICED',
      'CLOSED',
    ]);
    const other = await sent('4');
    await expect(
      purchasing.ask(recordSupplierInvoice, {
        ...invoice,
        purchaseOrderId: other.id,
        lines: [{ lineId: lineOf(other), quantity: '4', unitPrice: '42.50' }],
      }),
    ).toBeRefused('supplier-invoice.known');
  });

  it('tells by when its goods are to arrive whenever that changes, and that they are there', async () => {
    const { id: purchaseOrderId, number, lines } = await sent('4');
    const until = async (expectedOn: string) => {
      await purchasing.ask(acknowledgePurchaseOrder, { purchaseOrderId, expectedOn });
    };
    await until('2027-03-01');
    await until('2027-03-01');
    const late = await purchasing.ask(findPurchaseOrders, { flag: ['late'], order: order.orderId });
    expect(late.items).toMatchObject([{ id: purchaseOrderId, openDeviations: 1, flags: ['late'] }]);
    await until('2027-01-15');
    await purchasing.ask(receiveGoods, {
      purchaseOrderId,
      on: '2026-11-24',
      lines: lines.map((line) => ({ lineId: line.id, quantity: '4' })),
    });
    const told = await purchasing.announced(orderDeliveryChangedV1, order.orderId);
    const from = { purchaseOrderId, purchaseOrderNumber: number };
    expect(told.map(({ latest }) => latest)).toEqual([
      { expectedOn: '2027-03-01', ...from },
      { expectedOn: '2027-01-15', ...from },
      null,
    ]);
    expect(told[0]).toMatchObject({ projectId: order.projectId, storeId: order.storeId });
  });

  it('whose e-mail comes back is flagged until it is sent again', async () => {
    const { id: purchaseOrderId, number } = await sent('4');
    const letters = async () => {
      const rows = await purchasing.database.query<{ data: DataOf<typeof planMessages> }>(
        `select data from outbox where type = $1 and data -> 'messages' -> 0 ->> 'subject' like $2 order by seq`,
        [planMessages.type, `%${number}%`],
      );
      return rows.map(({ data }) => data.messages[0]?.emailId ?? '');
    };
    const [first = ''] = await letters();
    const back = (emailId: string, topic: 'PURCHASE_ORDER' | 'COMMENT' = 'PURCHASE_ORDER') =>
      tell(purchasing.nats, emailBouncedV1, {
        id: emailId,
        version: 3,
        data: {
          emailId,
          version: 3,
          storeId: supplies.store.id,
          topic,
          projectId: null,
          quoteIds: [],
          recipientId: supplies.supplier.supplierId,
          operationId: null,
          itemId: null,
          reason: '5.1.1',
        },
      });
    const flagged = async () =>
      (await purchasing.ask(findPurchaseOrders, { flag: ['undelivered'], order: order.orderId })).items;
    await back(first);
    await purchasing.eventually(async () => (await flagged()).length === 1);
    expect(await flagged()).toMatchObject([{ id: purchaseOrderId, flags: ['undelivered'] }]);
    expect(await purchasing.ask(readPurchaseOrder, { purchaseOrderId })).toMatchObject({
      undelivered: '5.1.1',
      may: expect.arrayContaining(['resend']),
    });
    const again = await purchasing.ask(resendPurchaseOrder, { purchaseOrderId });
    expect(again).toMatchObject({ status: 'SENT', undelivered: null });
    const [, second = ''] = await letters();
    const earlier = purchasing.app.get(PurchaseOrderLetters);
    await purchasing.db.transaction((tx) =>
      earlier.undelivered(tx, { emailId: first, topic: 'PURCHASE_ORDER', reason: '5.1.1' }),
    );
    expect(await flagged()).toEqual([]);
    await back(second, 'COMMENT');
    await back(second);
    await purchasing.eventually(async () => (await flagged()).length === 1);
    expect(await letters()).toHaveLength(2);
    await purchasing.ask(acknowledgePurchaseOrder, { purchaseOrderId });
    await expect(purchasing.ask(resendPurchaseOrder, { purchaseOrderId })).toBeRefused(
      'purchase-order.transition-not-allowed',
    );
    expect(await flagged()).toEqual([]);
  });

  it('of which the supplier delivers less frees the rest once that is accepted', async () => {
    const purchaseOrder = await sent('4');
    const { id: purchaseOrderId } = purchaseOrder;
    const lineId = lineOf(purchaseOrder);
    const lines = [{ lineId, quantity: '3', unitPrice: '45' }];
    const acknowledged = await purchasing.ask(acknowledgePurchaseOrder, { purchaseOrderId, lines });
    expect(acknowledged.lines[0]?.deviation).toMatchObject({ quantity: '3', resolution: 'OPEN' });
    await purchasing.ask(resolveDeviations, { purchaseOrderId, lines: [{ lineId, accept: true }] });
    expect(await lastCoverage()).toMatchObject([{ sent: '3' }]);
  });

  it('is approved by one of two, and then cancelled or sent, whichever was first, a hundred times', async () => {
    const orderIds = await manyOrders(purchasing, supplies, { orders: 100, lines: 1 });
    const days = `update sales_order set planned_delivery = date '2027-01-01' + array_position($1::uuid[], id)
      where id = any($1::uuid[])`;
    await purchasing.database.query(days, [orderIds]);
    const { purchaseOrders } = await generated(orderIds);
    expect(purchaseOrders).toHaveLength(100);
    for (const [round, { id: purchaseOrderId }] of purchaseOrders.entries()) {
      const approvals = await together(2, () => purchasing.ask(approvePurchaseOrder, { purchaseOrderId }));
      const ends = await together(2, (index) =>
        index === round % 2
          ? purchasing.ask(cancelPurchaseOrder, { purchaseOrderId, reason: 'doublon' })
          : purchasing.ask(sendPurchaseOrder, { purchaseOrderId }),
      );
      for (const outcomes of [approvals, ends]) {
        expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
        const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
        expect(lost.reason).toMatchObject({
          kind: 'conflict',
          code: 'purchase-order.transition-not-allowed',
        });
      }
    }
  });
});

describe('the list of purchase orders', () => {
  it('is walked page by page in every order, and counts just what each card says', async () => {
    const store = [supplies.store.id];
    for (const sort of ['createdOn', '-number', 'supplier', '-expectedOn', 'amountExclTax'] as const) {
      const seen = new Set<string>();
      let cursor: string | undefined;
      let total = 0;
      do {
        const { items, page } = await purchasing.ask(findPurchaseOrders, { store, sort, limit: 200, cursor });
        items.forEach(({ id }) => seen.add(id));
        total = page.total;
        cursor = page.next ?? undefined;
      } while (cursor);
      expect(seen.size).toBe(total);
    }
    purchasing.clock.moveTo('2026-12-01T10:00:00+01:00');
    const { items } = await purchasing.ask(readPurchasingFigures, { store });
    for (const { key, count, amountExclTax, filter } of items) {
      if (key === 'toOrder') continue;
      const { page, totals } = await purchasing.ask(findPurchaseOrders, filter);
      expect({ key, count: page.total, ...totals }).toEqual({ key, count, amountExclTax });
    }
    expect(items.find(({ key }) => key === 'lateAcknowledgement')?.count).toBeGreaterThan(10);
  });

  it('counts its cards inside the other filters, and says which filter hides everything', async () => {
    const store = [supplies.store.id];
    const { items } = await purchasing.ask(readPurchasingFigures, { store, q: 'nobody-is-called-so' });
    expect(items.map(({ count }) => count)).toEqual(items.map(() => 0));
    const { page } = await purchasing.ask(findPurchaseOrders, { store });
    const hidden = await purchasing.ask(readPurchaseOrderRelaxations, { store, q: 'nobody-is-called-so' });
    expect(hidden.items).toEqual([
      { dimension: 'q', rows: Math.min(page.total, hidden.most) },
      { dimension: 'store', rows: 0 },
    ]);
  });
});
