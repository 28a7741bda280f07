import {
  acknowledgePurchaseOrder,
  approvePurchaseOrder,
  cancelPurchaseOrder,
  closePurchaseOrder,
  findPurchaseOrders,
  generatePurchases,
  previewGeneration,
  readGeneration,
  readPurchaseOrder,
  receiveGoods,
  recordSupplierInvoice,
  resolveDeviations,
  returnGoods,
  sendPurchaseOrder,
  type PurchaseOrderView,
} from '@comptoir/contracts';
import { addDays, dayIn, type Day } from '@comptoir/kernel';
import type { House } from './house';

type Line = PurchaseOrderView['lines'][number];
/** One step in the life of a purchase order. */
type Step = (house: House, order: PurchaseOrderView, today: Day) => Promise<PurchaseOrderView>;

const patienceMs = 60_000;

const approve: Step = ({ client }, { id }) => client.call(approvePurchaseOrder, { purchaseOrderId: id });
const send: Step = ({ client }, { id }) => client.call(sendPurchaseOrder, { purchaseOrderId: id });
const cancel: Step = ({ client }, { id }) =>
  client.call(cancelPurchaseOrder, { purchaseOrderId: id, reason: 'Le client change de façades' });
const acknowledge: Step = ({ client }, { id, number }, today) =>
  client.call(acknowledgePurchaseOrder, {
    purchaseOrderId: id,
    supplierNumber: `AR-${number.slice(-5)}`,
    expectedOn: addDays(today, 3),
  });
/** Dearer, and later than the customer waits. */
const acknowledgeOtherwise: Step = ({ client }, { id, number, lines }, today) =>
  client.call(acknowledgePurchaseOrder, {
    purchaseOrderId: id,
    supplierNumber: `AR-${number.slice(-5)}`,
    expectedOn: addDays(today, 120),
    lines: lines.slice(0, 1).map((line) => ({
      lineId: line.id,
      unitPrice: dearer(line),
      expectedOn: addDays(today, 120),
    })),
  });
const accept: Step = ({ client }, { id, lines }) =>
  client.call(resolveDeviations, {
    purchaseOrderId: id,
    lines: lines.flatMap(({ id: lineId, deviation }) =>
      deviation?.resolution === 'OPEN' ? [{ lineId, accept: true }] : [],
    ),
  });
const receive =
  (share: (lines: readonly Line[]) => readonly Line[]): Step =>
  ({ client }, { id, number, lines }, today) =>
    client.call(receiveGoods, {
      purchaseOrderId: id,
      on: today,
      reference: `BL-${number.slice(-5)}`,
      lines: share(lines).map(({ id: lineId, quantity }) => ({ lineId, quantity })),
    });
const receiveSome = receive((lines) => lines.slice(0, Math.max(1, lines.length - 1)));
const receiveAll = receive((lines) => lines);
const giveBack: Step = ({ client }, { id, lines }, today) =>
  client.call(returnGoods, {
    purchaseOrderId: id,
    on: today,
    note: 'Abîmé à la livraison',
    lines: lines.slice(0, 1).map((line) => ({ lineId: line.id, quantity: '1' })),
  });
const invoice =
  (priceOf: (line: Line) => string): Step =>
  ({ client }, { id, number, lines }, today) =>
    client.call(recordSupplierInvoice, {
      purchaseOrderId: id,
      number: `FA-${number.slice(-5)}`,
      on: today,
      lines: lines
        .filter(({ received }) => /[1-9]/.test(received))
        .map((line) => ({ lineId: line.id, quantity: line.received, unitPrice: priceOf(line) })),
    });
const invoiceAsOrdered = invoice(({ unitPrice }) => unitPrice ?? '0');
const invoiceDearer = invoice(dearer);
const close: Step = ({ client }, { id }) => client.call(closePurchaseOrder, { purchaseOrderId: id });

/** Every state that a purchase order can be in, and what goes wrong on the way. */
const lives: readonly (readonly Step[])[] = [
  [approve, send, acknowledgeOtherwise],
  [approve, send, acknowledge, receiveSome],
  [],
  [approve, send],
  [approve, send, acknowledge, receiveAll, invoiceDearer],
  [approve],
  [approve, send, acknowledge],
  [approve, send, acknowledge, receiveAll, invoiceAsOrdered],
  [approve, send, acknowledge, receiveAll],
  [approve, send, acknowledgeOtherwise, accept, receiveSome, giveBack],
  [approve, send, acknowledge, receiveAll, invoiceAsOrdered, close],
  [cancel],
];

/** What these orders need is generated, and each purchase order lives as far as one of the lives goes. */
export async function makePurchases(house: House, orderIds: readonly string[], now: Date): Promise<void> {
  const today = dayIn('Europe/Paris', now);
  let made = 0;
  for (const orderId of orderIds) {
    for (const id of await generated(house, orderId)) {
      const life = lives[made % lives.length] ?? [];
      made += 1;
      let order = await house.client.call(readPurchaseOrder, { purchaseOrderId: id });
      if (order.lines.some(({ unitPrice }) => unitPrice === null)) continue;
      for (const step of life) order = await step(house, order, today);
    }
  }
}

/** The purchase orders of one order; none where there are some already. */
async function generated({ client }: House, orderId: string): Promise<string[]> {
  const { page } = await client.call(findPurchaseOrders, { order: orderId });
  if (page.total > 0) return [];
  const orderIds = [orderId];
  const known = await eventually(async () => {
    const { counts } = await client.call(previewGeneration, { orderIds });
    return counts.ready > 0;
  });
  if (!known) return [];
  const { id: generationId } = await client.call(generatePurchases, { orderIds });
  await eventually(async () => (await client.call(readGeneration, { generationId })).state === 'DONE');
  const { purchaseOrders } = await client.call(readGeneration, { generationId });
  return purchaseOrders.map(({ id }) => id);
}

/** Purchasing hears of orders a moment after sales has them. */
async function eventually(isSo: () => Promise<boolean>): Promise<boolean> {
  for (const until = Date.now() + patienceMs; Date.now() < until;) {
    if (await isSo()) return true;
    await new Promise((after) => setTimeout(after, 200));
  }
  return false;
}

function dearer({ unitPrice }: Line): string {
  const [euros = '0', rest] = (unitPrice ?? '0').split('.');
  return [String(Number(euros) + 2), rest].filter((part) => part !== undefined).join('.');
}
