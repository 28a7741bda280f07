import { z } from 'zod';
import { defineAsk } from '../define';
import { needFilter } from '../purchasing/needs';
import { purchaseOrderSorts } from '../purchasing/purchase-order-list';
import { chosenPurchaseOrders } from '../purchasing/purchase-order-rows';
import { languages } from '../shared/languages';
import { sortBy } from '../shared/page';
import { documentLists, type DocumentListName, type FileListName } from './document-lists';
import { exportColumns } from './export-columns';
import { exportFormats, exportView } from './exports';
import { orderSorts } from './order-list';
import { paperSorts } from './paper-list';
import { quoteSorts } from './quote-list';

/** Most rows of a printed list, and most documents in one file. */
export const maxPrintedRows = 5_000;
export const maxPrintedDocuments = 200;

const language = z.enum(languages).default('fr');
/** What a file of rows is like, whichever list they are of. */
const rowsLike = <List extends FileListName, Sorts extends readonly string[]>(list: List, sorts: Sorts) =>
  z.strictObject({
    content: z.literal('rows'),
    list: z.literal(list),
    format: z.enum(exportFormats),
    /** `margin` is left out where the caller may not read it. */
    columns: z
      .array(z.enum(exportColumns[list]))
      .min(1)
      .max(exportColumns[list].length)
      .refine((columns) => new Set(columns).size === columns.length, 'Each column once'),
    sort: sortBy(sorts).default('-createdOn'),
    language,
  });
/** The rows of a list: those behind the filter, or those selected, in the order of the screen. */
const rowsOf = <List extends DocumentListName, Sorts extends readonly string[]>(list: List, sorts: Sorts) =>
  rowsLike(list, sorts)
    .extend({
      /** Every row that the caller may read where neither this nor `selectionId` is given. */
      filter: documentLists[list].optional(),
      selectionId: z.uuid().optional(),
    })
    .refine(({ filter, selectionId }) => !filter || !selectionId, {
      path: ['selectionId'],
      message: 'A filter or a selection, not both',
    });
/** Purchase orders are named by the order of the file itself. */
const purchaseOrders = { chosen: chosenPurchaseOrders };
const rowsOfPurchaseOrders = rowsLike('purchase-orders', purchaseOrderSorts).extend(purchaseOrders);
/** What has to be bought, in the order of its screen; nobody prints it. */
const rowsOfNeeds = rowsLike('needs', ['supplier'])
  .omit({ sort: true })
  .extend({ format: z.enum(exportFormats).exclude(['pdf']), filter: z.strictObject(needFilter).default({}) });
/** The documents themselves, one after the other in one PDF file, each on a page of its own. */
const documentsOf = <List extends DocumentListName, Sorts extends readonly string[]>(
  list: List,
  sorts: Sorts,
) =>
  z.strictObject({
    content: z.literal('documents'),
    list: z.literal(list),
    selectionId: z.uuid(),
    sort: sortBy(sorts).default('-createdOn'),
  });
const documentsOfPurchaseOrders = z.strictObject({
  content: z.literal('documents'),
  list: z.literal('purchase-orders'),
  ...purchaseOrders,
  sort: sortBy(purchaseOrderSorts).default('-createdOn'),
});
export const exportOrder = z.discriminatedUnion('content', [
  z.discriminatedUnion('list', [
    rowsOf('quotes', quoteSorts),
    rowsOf('orders', orderSorts),
    rowsOf('papers', paperSorts),
    rowsOfPurchaseOrders,
    rowsOfNeeds,
  ]),
  z.discriminatedUnion('list', [
    documentsOf('quotes', quoteSorts),
    documentsOf('orders', orderSorts),
    documentsOf('papers', paperSorts),
    documentsOfPurchaseOrders,
  ]),
]);
export type ExportOrder = z.output<typeof exportOrder>;

/**
 * Makes a file of a list (XLSX, CSV, or PDF to print it) or of the selected documents. It takes the permission to read
 * the list; XLSX and CSV need `export.run` too, on each row's own store, and above so many rows somebody else's approval.
 * Send an Idempotency-Key, so that a second click is the same file.
 */
export const createExport = defineAsk({
  name: 'sales.export.create',
  http: { method: 'POST', path: '/exports', status: 202, summary: 'Make a file of a list or of documents' },
  request: exportOrder,
  response: exportView,
});
