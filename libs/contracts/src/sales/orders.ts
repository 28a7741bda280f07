import { z } from 'zod';
import { defineAsk } from '../define';
import {
  amounts,
  day,
  instant,
  line,
  money,
  named,
  percent,
  quantity,
  text,
  unitPrice,
  vatRate,
} from '../shared/values';
import { coverages, orderReasons, orderStatuses, orderVerbs } from './order-states';
import { financing, milestoneInput } from './payments';
import { holds, projectStages } from './project-states';
import { carryOvers } from './quote-states';
import { quoteLineView, vatLine } from './quotes';

/**
 * A line that the order has already (`id`, what is left out stays as it is), from the catalogue (`articleId`, what is
 * left out comes from the article) or free (label, price and rate given).
 */
export const orderLineInput = z
  .strictObject({
    id: z.uuid().optional(),
    articleId: z.uuid().optional(),
    label: line(300).optional(),
    quantity: quantity.optional(),
    unitPrice: unitPrice.optional(),
    discountPercent: percent.optional(),
    vatRate: vatRate.optional(),
  })
  .meta({ id: 'OrderLineInput' });

export const orderReason = z
  .object({ code: z.enum(orderReasons), message: z.string() })
  .meta({ id: 'OrderReason' });

/** Quantities on purchase orders: not sent yet, sent (what has arrived included), and arrived. */
export const purchasedQuantities = z
  .object({ draft: z.string(), sent: z.string(), received: z.string() })
  .meta({ id: 'PurchasedQuantities' });

export const orderLineView = quoteLineView
  .omit({ optional: true })
  .extend({
    /** The line of the quote that it was taken from. */
    quoteLineId: z.uuid().nullable(),
    purchased: purchasedQuantities,
    /** Why this line could not be bought today; empty: it could. */
    reasons: z.array(orderReason),
  })
  .meta({ id: 'OrderLine' });

/** How far the purchases of an order are, and why it can or cannot be ordered. */
export const orderability = z
  .object({
    orderable: z.boolean(),
    /** Empty exactly when everything can be ordered. */
    reasons: z.array(orderReason),
    ordered: z.enum(coverages),
    sent: z.enum(coverages),
    received: z.enum(coverages),
  })
  .meta({ id: 'Orderability' });

const amendmentView = z
  .object({
    number: z.int(),
    at: instant,
    by: z.string(),
    reason: z.string(),
    amountInclTaxBefore: money,
    amountInclTaxAfter: money,
    changes: z.array(
      z.object({
        lineId: z.uuid(),
        label: z.string(),
        quantityBefore: z.string().nullable(),
        quantityAfter: z.string().nullable(),
        totalBefore: money.nullable(),
        totalAfter: money.nullable(),
      }),
    ),
  })
  .meta({ id: 'OrderAmendment' });

export const orderView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    /** Null while it is a draft. */
    number: z.string().nullable(),
    reference: z.string().nullable(),
    status: z.enum(orderStatuses),
    carryOver: z.enum(carryOvers),
    quote: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
    project: z.object({
      id: z.uuid(),
      number: z.string(),
      label: z.string(),
      stage: z.enum(projectStages),
      hold: z.enum(holds),
      holdReason: z.string().nullable(),
    }),
    customer: named.extend({ email: z.string().nullable(), phone: z.string().nullable() }),
    store: named,
    salesperson: named.nullable(),
    createdOn: day,
    confirmedOn: day.nullable(),
    plannedDelivery: day.nullable(),
    /** Why it was cancelled. */
    reason: z.string().nullable(),
    note: z.string().nullable(),
    lines: z.array(orderLineView),
    vat: z.array(vatLine),
    ...amounts.shape,
    /** Absent without the permission `margin.read`. */
    margin: money.optional(),
    orderability,
    financing,
    amendments: z.array(amendmentView),
    /** What this user may do with it now. */
    may: z.array(z.enum(orderVerbs)),
  })
  .meta({ id: 'SalesOrder' });
export type OrderView = z.output<typeof orderView>;

const orderId = { orderId: z.uuid() };
const content = {
  lines: z.array(orderLineInput).max(500),
  plannedDelivery: day.nullable().optional(),
  note: text(4000).nullable().optional(),
};
const schedule = {
  /** Absent: a deposit of 30 % and the balance. */
  milestones: z.array(milestoneInput).min(1).max(50).optional(),
};

export const readOrder = defineAsk({
  name: 'sales.order.read',
  http: { method: 'GET', path: '/orders/:orderId', summary: 'Read an order' },
  permission: 'order.read',
  request: z.strictObject(orderId),
  response: orderView,
});
export const createOrder = defineAsk({
  name: 'sales.order.create',
  http: { method: 'POST', path: '/orders', status: 201, summary: 'Draft an order without a quote' },
  permission: 'order.write',
  request: z.strictObject({ projectId: z.uuid(), ...content, ...schedule }),
  response: orderView,
});
/** Whole, or only these lines and quantities; what other orders have taken over already cannot be taken again. */
export const carryOverQuote = defineAsk({
  name: 'sales.order.carry-over',
  http: {
    method: 'POST',
    path: '/quotes/:quoteId/carry-over',
    status: 201,
    summary: 'Draft an order from a signed quote',
    ifMatch: 'optional',
  },
  permission: 'order.write',
  request: z.strictObject({
    quoteId: z.uuid(),
    /** Absent: everything that is left, options aside. */
    lines: z
      .array(z.strictObject({ lineId: z.uuid(), quantity: quantity.optional() }))
      .min(1)
      .max(500)
      .optional(),
    plannedDelivery: day.nullable().optional(),
    ...schedule,
  }),
  response: orderView,
});
/** Only a draft can be edited; the lines given replace the lines kept. */
export const editOrder = defineAsk({
  name: 'sales.order.edit',
  http: { method: 'PUT', path: '/orders/:orderId', summary: 'Edit a draft order', ifMatch: 'required' },
  permission: 'order.write',
  request: z.strictObject({ ...orderId, ...content }),
  response: orderView,
});
const verb = (path: string, summary: string) =>
  ({ method: 'POST', path: `/orders/:orderId/${path}`, summary, ifMatch: 'optional' }) as const;

/** Gives the order its number: from here it binds. */
export const confirmOrder = defineAsk({
  name: 'sales.order.confirm',
  http: verb('confirm', 'Confirm an order'),
  permission: 'order.confirm',
  request: z.strictObject(orderId),
  response: orderView,
});
/** The lines given replace the lines kept; what was and what is are recorded. What was sent to a supplier stays. */
export const amendOrder = defineAsk({
  name: 'sales.order.amend',
  http: { ...verb('amend', 'Amend a confirmed order'), ifMatch: 'required' },
  permission: 'order.confirm',
  request: z.strictObject({ ...orderId, ...content, reason: line(500) }),
  response: orderView,
});
/** Not once a purchase order is sent. */
export const cancelOrder = defineAsk({
  name: 'sales.order.cancel',
  http: verb('cancel', 'Cancel an order'),
  permission: 'order.confirm',
  request: z.strictObject({ ...orderId, reason: line(500) }),
  response: orderView,
});
/** Refused (`order.not-paid`) while something is to be paid. */
export const closeOrder = defineAsk({
  name: 'sales.order.close',
  http: verb('close', 'Close a delivered order'),
  permission: 'order.confirm',
  request: z.strictObject(orderId),
  response: orderView,
});
