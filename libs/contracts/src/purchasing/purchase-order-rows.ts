import { z } from 'zod';
import { defineAsk } from '../define';
import { languages } from '../shared/languages';
import { sortBy } from '../shared/page';
import { fileRows, some } from './file-rows';
import { purchaseOrderFilter, purchaseOrderSorts } from './purchase-order-list';
import { purchaseOrderPaper } from './purchase-order-paper';

/** The columns that a file of purchase orders can have. */
export const purchaseOrderColumns = [
  'number',
  'supplier',
  'status',
  'stage',
  'store',
  'createdOn',
  'createdBy',
  'requestedOn',
  'expectedOn',
  'sentOn',
  'lines',
  'amountExclTax',
  'flags',
] as const;
export type PurchaseOrderColumn = (typeof purchaseOrderColumns)[number];

const ids = z.array(z.uuid()).max(10_000);
/** Single purchase orders, or everything behind a filter less the exclusions. */
export const chosenPurchaseOrders = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('ids'), ids: ids.min(1) }),
  z.strictObject({ mode: z.literal('filter'), filter: purchaseOrderFilter, exclusions: ids.default([]) }),
]);
export type ChosenPurchaseOrders = z.output<typeof chosenPurchaseOrders>;

const chosen = {
  ...some,
  chosen: chosenPurchaseOrders,
  sort: sortBy(purchaseOrderSorts).default('-createdOn'),
};

/**
 * Purchase orders as a file has them, some hundred at a time in the order of the screen, for the service that makes
 * files. Each is told once, as it was when it was read.
 */
export const readPurchaseOrderRows = defineAsk({
  name: 'purchasing.purchase-order.rows',
  request: z.strictObject({
    ...chosen,
    columns: z.array(z.enum(purchaseOrderColumns)).min(1),
    language: z.enum(languages),
  }),
  response: fileRows(purchaseOrderColumns),
});

/** Their printed pages, a few at a time, in the order of the screen. */
export const readPurchaseOrderPapers = defineAsk({
  name: 'purchasing.purchase-order.papers',
  request: z.strictObject(chosen),
  response: z.object({
    papers: z.array(purchaseOrderPaper),
    /** In the first answer: how many there are in all. */
    count: z.int().nullable(),
    next: z.string().nullable(),
  }),
});
