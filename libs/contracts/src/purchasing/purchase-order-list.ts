import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { day, isoWeek, money, named } from '../shared/values';
import { purchaseOrderStatuses } from './purchase-order-states';

export const purchaseOrderDateFields = ['createdOn', 'requestedOn', 'expectedOn', 'sentOn'] as const;
export const purchaseOrderSorts = ['createdOn', 'number', 'supplier', 'expectedOn', 'amountExclTax'] as const;
/** Cards of the indicator panel; the same names are values of the `flag` filter, so that a card is a filter. */
export const purchaseOrderFlags = [
  'lateAcknowledgement',
  'toReceiveThisWeek',
  'priceDeviations',
  'late',
  'undelivered',
] as const;
export type PurchaseOrderFlag = (typeof purchaseOrderFlags)[number];

/** Values inside one field are alternatives; fields are ANDed; each flag narrows further. */
export const purchaseOrderFilter = z.strictObject({
  store: z.array(z.uuid()).max(500).optional(),
  supplier: z.array(z.uuid()).max(200).optional(),
  status: z.array(z.enum(purchaseOrderStatuses)).optional(),
  /** Ids of stages; of one that is gone there is nothing. */
  stage: z.array(z.uuid()).max(50).optional(),
  dateField: z.enum(purchaseOrderDateFields).default('createdOn'),
  from: day.optional(),
  to: day.optional(),
  /** A week, or with `weekTo` the first of a range; it narrows `dateField` like `from` and `to`. */
  week: isoWeek.optional(),
  weekTo: isoWeek.optional(),
  flag: z.array(z.enum(purchaseOrderFlags)).optional(),
  /** Purchase orders with lines of this project, or of this customer's order. */
  project: z.uuid().optional(),
  order: z.uuid().optional(),
  generation: z.uuid().optional(),
  /** Search: numbers of the purchase order and of the supplier's, supplier, projects and customers' orders; accents and case ignored. */
  q: z.string().max(200).optional(),
});
export type PurchaseOrderFilter = z.output<typeof purchaseOrderFilter>;

export const purchaseOrderListItem = z
  .object({
    id: z.uuid(),
    version: z.int(),
    number: z.string(),
    status: z.enum(purchaseOrderStatuses),
    /** The id of its stage of purchasing; null where it is at none. */
    stage: z.uuid().nullable(),
    supplier: named,
    store: named,
    createdOn: day,
    createdBy: z.string(),
    requestedOn: day.nullable(),
    expectedOn: day.nullable(),
    sentOn: day.nullable(),
    lines: z.int(),
    amountExclTax: money,
    /** Differences of the supplier's acknowledgement that nobody has accepted or rejected yet. */
    openDeviations: z.int(),
    flags: z.array(z.enum(purchaseOrderFlags)),
  })
  .meta({ id: 'PurchaseOrderListItem' });

const totals = z.object({ amountExclTax: money });
export type PurchaseOrderListItem = z.output<typeof purchaseOrderListItem>;
export const findPurchaseOrders = defineAsk({
  name: 'purchasing.purchase-order.find',
  http: { method: 'GET', path: '/purchase-orders', summary: 'List purchase orders' },
  permission: 'purchase-order.read',
  request: purchaseOrderFilter.extend({
    ...pageRequest,
    sort: sortBy(purchaseOrderSorts).default('-createdOn'),
  }),
  /** `totals` are those of all rows behind the filters; null where `page.total` is only a lower bound. */
  response: z.object({ items: z.array(purchaseOrderListItem), page, totals: totals.nullable() }),
});
/** All rows behind the filters, counted however long it takes. */
export const countPurchaseOrders = defineAsk({
  name: 'purchasing.purchase-order.count',
  http: {
    method: 'GET',
    path: '/purchase-orders/totals',
    summary: 'Count the purchase orders behind filters',
  },
  permission: 'purchase-order.read',
  request: purchaseOrderFilter,
  response: totals.extend({ count: z.int().min(0) }),
});

export const purchasingIndicatorKeys = ['toOrder', ...purchaseOrderFlags, 'draft', 'approved'] as const;
export const purchasingFigures = z
  .object({
    items: z.array(
      z.object({
        /** What is counted, or the id of a stage of purchasing. */
        key: z.union([z.enum(purchasingIndicatorKeys), z.uuid()]),
        count: z.int(),
        amountExclTax: money,
        /** Somebody should look at it. */
        signal: z.boolean(),
        /** The filter that shows just these; of the purchase orders, or for `toOrder` of the needs. */
        filter: z.record(z.string(), z.array(z.string())),
      }),
    ),
  })
  .meta({ id: 'PurchasingFigures' });
/**
 * `toOrder` counts the lines that can be bought now, by store, supplier and words; the others count purchase orders
 * inside all filters but `flag`, `status` and `stage`, so that a click never zeroes their neighbours. The stages come
 * last, in their order.
 */
export const readPurchasingFigures = defineAsk({
  name: 'purchasing.purchase-order.figures',
  http: { method: 'GET', path: '/purchase-orders/indicators', summary: 'Read the figures of purchasing' },
  permission: 'purchase-order.read',
  request: purchaseOrderFilter.omit({ flag: true, status: true, stage: true }),
  response: purchasingFigures,
});

export const purchaseOrderDimensions = [
  'store',
  'supplier',
  'status',
  'stage',
  'date',
  'flag',
  'project',
  'order',
  'generation',
  'q',
] as const;
export type PurchaseOrderDimension = (typeof purchaseOrderDimensions)[number];
/**
 * For a list that shows nothing: how many rows each filter alone hides, all the others staying; the strictest first.
 * Counting stops at `most`.
 */
export const readPurchaseOrderRelaxations = defineAsk({
  name: 'purchasing.purchase-order.relaxations',
  http: {
    method: 'GET',
    path: '/purchase-orders/relaxations',
    summary: 'Find the filter that hides the most purchase orders',
  },
  permission: 'purchase-order.read',
  request: purchaseOrderFilter,
  response: z.object({
    items: z.array(z.object({ dimension: z.enum(purchaseOrderDimensions), rows: z.int() })),
    most: z.int(),
  }),
});
