import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { amounts, day, money } from '../shared/values';
import { coverages, orderReasons, orderStatuses, paymentLights } from './order-states';
import { paperFilterWith, paperItem, paperProgress, paperProject, paperSorts } from './paper-list';

/** Cards of the indicator panel. The same names are values of the `flag` filter, so that a card is a filter. */
export const orderIndicatorKeys = [
  'inProgress',
  'orderable',
  'awaitingDelivery',
  'notControlled',
  'blocked',
  'onHold',
  'deliveryLate',
  'purchased',
  'draft',
  'confirmed',
  'inFulfilment',
  'delivered',
  'closed',
  'cancelled',
] as const;
/** Icons of a row, in the order in which they are shown. */
export const orderFlags = [
  'blocked',
  'notControlled',
  'onHold',
  'deliveryLate',
  'orderable',
  'purchased',
] as const;
export const orderDateFields = ['confirmedOn', 'createdOn', 'plannedDelivery'] as const;
export const orderSorts = [...paperSorts, 'confirmedOn', 'plannedDelivery', 'remaining'] as const;

/**
 * The filters of the order list, of its indicators and of a selection. Values inside one field are alternatives;
 * fields are ANDed. Each `progress` value narrows further. Lists travel in a URL as `store=a,b`.
 */
export const orderFilter = paperFilterWith({
  dateField: z.enum(orderDateFields).default('confirmedOn'),
  status: z.array(z.enum(orderStatuses)).optional(),
  flag: z.array(z.enum(orderIndicatorKeys)).optional(),
  progress: z.array(z.enum(paperProgress)).optional(),
  /** Orders that one of these reasons keeps from being ordered. */
  reason: z.array(z.enum(orderReasons)).optional(),
  payment: z.array(z.enum(paymentLights)).optional(),
  /** A milestone of the payment schedule whose day is over is not covered. */
  overdue: z.boolean().optional(),
});
export type OrderFilter = z.output<typeof orderFilter>;

export const orderListItem = paperItem
  .extend({
    project: paperProject.extend({
      holdReason: z.string().nullable(),
      holdBy: z.string().nullable(),
      holdSince: day.nullable(),
    }),
    confirmedOn: day.nullable(),
    plannedDelivery: day.nullable(),
    /** Of the first appointment that stands to deliver or install. */
    fittingOn: day.nullable(),
    /** By when the last of its goods are to arrive, and on which purchase order. */
    expected: z.object({ on: day, purchaseOrder: z.string() }).nullable(),
    status: z.enum(orderStatuses),
    quote: z.object({ id: z.uuid(), number: z.string().nullable() }).nullable(),
    flags: z.array(z.enum(orderFlags)),
    awaitingDelivery: z.boolean(),
    /** Why not everything could be ordered today; empty exactly when `flags` has `orderable`. */
    reasons: z.array(z.enum(orderReasons)),
    ordered: z.enum(coverages),
    sent: z.enum(coverages),
    received: z.enum(coverages),
    /** Lines on purchase orders that are not sent, on sent ones, and those of which all has arrived. */
    purchases: z.object({ draft: z.int(), sent: z.int(), received: z.int() }),
    paymentLight: z.enum(paymentLights),
    overdue: z.boolean(),
    paid: money,
    remaining: money,
  })
  .meta({ id: 'OrderListItem' });
export type OrderListItem = z.output<typeof orderListItem>;

export const findOrders = defineAsk({
  name: 'sales.order.find',
  http: { method: 'GET', path: '/orders', summary: 'List orders' },
  permission: 'order.read',
  request: orderFilter.extend({ ...pageRequest, sort: sortBy(orderSorts).default('-createdOn') }),
  /** `totals` are those of all rows behind the filters; null where `page.total` is only a lower bound. */
  response: z.object({ items: z.array(orderListItem), page, totals: amounts.nullable() }),
});

/** All rows behind the filters, counted however long it takes; a list tells the same in its answer up to 10,000 rows. */
export const countOrders = defineAsk({
  name: 'sales.order.count',
  http: { method: 'GET', path: '/orders/totals', summary: 'Count the orders behind filters' },
  permission: 'order.read',
  request: orderFilter,
  response: z.object({ count: z.int().min(0), ...amounts.shape }),
});

export const orderIndicator = z
  .object({ key: z.enum(orderIndicatorKeys), count: z.int(), ...amounts.shape })
  .meta({ id: 'OrderIndicator' });

/** Each card counts inside all filters but `flag`, so that a click never zeroes its neighbours. */
export const readOrderIndicators = defineAsk({
  name: 'sales.order.indicators',
  http: { method: 'GET', path: '/orders/indicators', summary: 'Read the indicators of the orders' },
  permission: 'order.read',
  request: orderFilter,
  response: z.object({ items: z.array(orderIndicator) }),
});

export const orderDimensions = [
  'store',
  'party',
  'date',
  'status',
  'flag',
  'progress',
  'reason',
  'payment',
  'overdue',
  'stage',
  'activity',
  'carryOver',
  'q',
] as const;

/**
 * For a list that shows nothing: how many rows each filter alone hides, all the others staying; the strictest first.
 * Counting stops at `most`. `rows` is null where it could not be counted in the time of a click.
 */
export const readOrderRelaxations = defineAsk({
  name: 'sales.order.relaxations',
  http: { method: 'GET', path: '/orders/relaxations', summary: 'Find the filter that hides the most orders' },
  permission: 'order.read',
  request: orderFilter,
  response: z.object({
    items: z.array(z.object({ dimension: z.enum(orderDimensions), rows: z.int().nullable() })),
    most: z.int(),
  }),
});
