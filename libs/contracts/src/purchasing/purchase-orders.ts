import { z } from 'zod';
import { defineAsk } from '../define';
import { day, line, money, named, quantity, text, unitPrice } from '../shared/values';
import {
  deliveryPlaces,
  matchFaults,
  purchaseOrderStatuses,
  purchaseOrderVerbs,
  resolutions,
} from './purchase-order-states';
import { goodsReceipt, supplierInvoice } from './purchase-records';

const lineView = z
  .object({
    id: z.uuid(),
    orderLineId: z.uuid(),
    order: z.object({ id: z.uuid(), number: z.string().nullable() }),
    project: z.object({ id: z.uuid(), number: z.string().nullable(), label: z.string().nullable() }),
    articleId: z.uuid(),
    label: z.string(),
    supplierReference: z.string().nullable(),
    quantity: z.string(),
    /** Null where nobody knows it yet; a purchase order without all its prices is not approved. */
    unitPrice: z.string().nullable(),
    amountExclTax: money,
    received: z.string(),
    /** Net of credits. */
    invoiced: z.string(),
    expectedOn: day.nullable(),
    plannedDelivery: day.nullable(),
    /** It is expected after the planned delivery. */
    late: z.boolean(),
    /** The customer's order still needs all of it, and may be bought. */
    needed: z.boolean(),
    /** What the supplier acknowledged otherwise than ordered. */
    deviation: z
      .object({
        quantity: z.string(),
        unitPrice: z.string().nullable(),
        expectedOn: day.nullable(),
        resolution: z.enum(resolutions),
      })
      .nullable(),
    faults: z.array(z.enum(matchFaults)),
  })
  .meta({ id: 'PurchaseLine' });

export const purchaseOrderView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.string(),
    status: z.enum(purchaseOrderStatuses),
    supplier: named.extend({ email: z.string().nullable() }),
    store: named,
    deliverTo: z.object({ place: z.enum(deliveryPlaces), address: z.string().nullable() }),
    requestedOn: day.nullable(),
    expectedOn: day.nullable(),
    createdOn: day,
    createdBy: z.string(),
    approvedBy: z.string().nullable(),
    sentOn: day.nullable(),
    acknowledgedOn: day.nullable(),
    /** The supplier's own number of it. */
    supplierNumber: z.string().nullable(),
    note: z.string().nullable(),
    /** Why it was cancelled, or why differences were accepted. */
    reason: z.string().nullable(),
    generationId: z.uuid().nullable(),
    /** Why its e-mail did not reach the supplier: the status that the other side gave. */
    undelivered: z.string().nullable(),
    amountExclTax: money,
    lines: z.array(lineView),
    receipts: z.array(goodsReceipt),
    invoices: z.array(supplierInvoice),
    /** What this user may do with it now. */
    may: z.array(z.enum(purchaseOrderVerbs)),
  })
  .meta({ id: 'PurchaseOrder' });
export type PurchaseOrderView = z.output<typeof purchaseOrderView>;

const purchaseOrderId = { purchaseOrderId: z.uuid() };
const root = '/purchase-orders/:purchaseOrderId';
const verb = (path: `/${string}`, summary: string) =>
  ({ method: 'POST', path: `${root}${path}`, summary, ifMatch: 'optional' }) as const;
const each = <Item extends z.ZodType<{ lineId: string }>>(item: Item) =>
  z
    .array(item)
    .min(1)
    .max(500)
    .refine((all) => new Set(all.map(({ lineId }) => lineId)).size === all.length, 'Each line once');

export const readPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.read',
  http: { method: 'GET', path: root, summary: 'Read a purchase order' },
  permission: 'purchase-order.read',
  request: z.strictObject(purchaseOrderId),
  response: purchaseOrderView,
});
/** Only a draft. Lines left out are taken off and their quantities freed; more than the orders need is refused. */
export const editPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.edit',
  http: { method: 'PUT', path: root, summary: 'Edit a draft purchase order', ifMatch: 'required' },
  permission: 'purchase-order.write',
  request: z.strictObject({
    ...purchaseOrderId,
    lines: each(
      z.strictObject({
        lineId: z.uuid(),
        quantity,
        unitPrice: unitPrice.nullable(),
        supplierReference: line(100).nullable(),
      }),
    ),
    deliveryAddress: text(500).nullable(),
    requestedOn: day.nullable(),
    note: text(4000).nullable(),
  }),
  response: purchaseOrderView,
});
/** Above what the caller's role may approve it is refused. */
export const approvePurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.approve',
  http: verb('/approve', 'Approve a purchase order'),
  permission: 'purchase-order.approve',
  request: z.strictObject(purchaseOrderId),
  response: purchaseOrderView,
});
/** An approved one becomes a draft again. */
export const reopenPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.reopen',
  http: verb('/reopen', 'Make an approved purchase order a draft again'),
  permission: 'purchase-order.write',
  request: z.strictObject(purchaseOrderId),
  response: purchaseOrderView,
});
/** From here it binds us: its quantities are taken for good. */
export const sendPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.send',
  http: verb('/send', 'Send a purchase order to its supplier'),
  permission: 'purchase-order.write',
  request: z.strictObject({
    ...purchaseOrderId,
    /** False: it went another way, by post or in the supplier's shop. */
    byEmail: z.boolean().default(true),
  }),
  response: purchaseOrderView,
});
/** By another e-mail to the supplier's address of now; the purchase order stays as it was sent. */
export const resendPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.resend',
  http: verb('/resend', 'Send a purchase order by e-mail once more'),
  permission: 'purchase-order.write',
  request: z.strictObject(purchaseOrderId),
  response: purchaseOrderView,
});
export const cancelPurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.cancel',
  http: verb('/cancel', 'Cancel a purchase order that is not sent'),
  permission: 'purchase-order.write',
  request: z.strictObject({ ...purchaseOrderId, reason: line(500) }),
  response: purchaseOrderView,
});
/** Lines left out are acknowledged as ordered, for `expectedOn`; what differs is to be accepted or rejected. */
export const acknowledgePurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.acknowledge',
  http: verb('/acknowledge', 'Record the acknowledgement of a supplier'),
  permission: 'purchase-order.write',
  request: z.strictObject({
    ...purchaseOrderId,
    supplierNumber: line(60).nullable().default(null),
    expectedOn: day.nullable().default(null),
    lines: z
      .array(
        z.strictObject({
          lineId: z.uuid(),
          /** `0`: the supplier will not deliver it. */
          quantity: quantity.or(z.literal('0')).optional(),
          unitPrice: unitPrice.optional(),
          expectedOn: day.optional(),
        }),
      )
      .max(500)
      .default([]),
  }),
  response: purchaseOrderView,
});
/** Accepted, a line is as the supplier said, and what it no longer covers can be bought again. */
export const resolveDeviations = defineAsk({
  name: 'purchasing.purchase-order.resolve',
  http: verb('/resolve', 'Accept or reject what a supplier acknowledged otherwise'),
  permission: 'purchase-order.approve',
  request: z.strictObject({
    ...purchaseOrderId,
    lines: each(z.strictObject({ lineId: z.uuid(), accept: z.boolean() })),
  }),
  response: purchaseOrderView,
});

const goods = {
  ...purchaseOrderId,
  on: day,
  reference: line(60).nullable().default(null),
  note: text(1000).nullable().default(null),
  lines: each(z.strictObject({ lineId: z.uuid(), quantity })),
};
export const receiveGoods = defineAsk({
  name: 'purchasing.goods-receipt.record',
  http: { ...verb('/receipts', 'Record what arrived'), status: 201 },
  permission: 'goods-receipt.write',
  request: z.strictObject(goods),
  response: purchaseOrderView,
});
export const returnGoods = defineAsk({
  name: 'purchasing.goods-return.record',
  http: { ...verb('/returns', 'Record what goes back to the supplier'), status: 201 },
  permission: 'goods-receipt.write',
  request: z.strictObject(goods),
  response: purchaseOrderView,
});

const billLine = z.strictObject({ lineId: z.uuid(), quantity, unitPrice });
const bill = {
  ...purchaseOrderId,
  /** The supplier's number; each once per supplier. */
  number: line(60),
  on: day,
};
/** Matched with what was ordered and what has arrived, see `faults` of the lines. */
export const recordSupplierInvoice = defineAsk({
  name: 'purchasing.supplier-invoice.record',
  http: { ...verb('/invoices', 'Record an invoice of the supplier'), status: 201 },
  permission: 'supplier-invoice.write',
  request: z.strictObject({ ...bill, lines: each(billLine) }),
  response: purchaseOrderView,
});
export const recordSupplierCredit = defineAsk({
  name: 'purchasing.supplier-credit.record',
  http: { ...verb('/credits', 'Record a credit note of the supplier'), status: 201 },
  permission: 'supplier-invoice.write',
  request: z.strictObject({
    ...bill,
    lines: each(
      billLine.extend({
        /** Only the price is taken back, so much per unit: the quantity stays invoiced. */
        priceOnly: z.boolean().default(false),
      }),
    ),
  }),
  response: purchaseOrderView,
});
/** Invoices that do not match are accepted as they are. */
export const acceptDifferences = defineAsk({
  name: 'purchasing.supplier-invoice.accept-differences',
  http: verb('/accept-differences', 'Accept invoices that do not match'),
  permission: 'purchase-order.approve',
  request: z.strictObject({ ...purchaseOrderId, reason: line(500) }),
  response: purchaseOrderView,
});
export const closePurchaseOrder = defineAsk({
  name: 'purchasing.purchase-order.close',
  http: verb('/close', 'Close an invoiced purchase order'),
  permission: 'supplier-invoice.write',
  request: z.strictObject(purchaseOrderId),
  response: purchaseOrderView,
});
