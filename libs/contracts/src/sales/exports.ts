import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest, sortBy } from '../shared/page';
import { instant } from '../shared/values';
import { documentListName } from './document-lists';
import { quoteFilter, quoteSorts } from './quote-list';

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
export const exportStates = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED'] as const;
/** Why a file was not made. `TOO_MANY_ROWS`: more than a printed list or one file of documents holds. */
export const exportFailures = ['TOO_MANY_ROWS', 'SELECTION_EXPIRED', 'INTERRUPTED', 'INTERNAL'] as const;

/** Most rows of a printed list, and most documents in one file. */
export const maxPrintedRows = 5_000;
export const maxPrintedDocuments = 200;

export const quoteColumns = [
  'number',
  'project',
  'projectNumber',
  'customer',
  'store',
  'salesperson',
  'createdOn',
  'week',
  'expiryDate',
  'daysLeft',
  'sentOn',
  'signedOn',
  'status',
  'validity',
  'stage',
  'activity',
  'hold',
  'carryOver',
  'lastRemindedOn',
  'amountExclTax',
  'amountInclTax',
  'margin',
] as const;
export type QuoteColumn = (typeof quoteColumns)[number];

const language = z.enum(['fr', 'en']).default('fr');
/** The rows of the list: those behind the filter, or those selected, in the order of the screen. */
const quoteRows = z
  .strictObject({
    content: z.literal('rows'),
    list: z.literal('quotes'),
    format: z.enum(exportFormats),
    /** Every row that the caller may read where neither this nor `selectionId` is given. */
    filter: quoteFilter.optional(),
    selectionId: z.uuid().optional(),
    /** `margin` is left out where the caller may not read it. */
    columns: z
      .array(z.enum(quoteColumns))
      .min(1)
      .max(quoteColumns.length)
      .refine((columns) => new Set(columns).size === columns.length, 'Each column once'),
    sort: sortBy(quoteSorts).default('-createdOn'),
    language,
  })
  .refine(({ filter, selectionId }) => !filter || !selectionId, {
    path: ['selectionId'],
    message: 'A filter or a selection, not both',
  });
/** The documents themselves, one after the other in one PDF file, each on a page of its own. */
const quoteDocuments = z.strictObject({
  content: z.literal('documents'),
  list: z.literal('quotes'),
  selectionId: z.uuid(),
  sort: sortBy(quoteSorts).default('-createdOn'),
});
export const exportOrder = z.discriminatedUnion('content', [quoteRows, quoteDocuments]);
export type ExportOrder = z.output<typeof exportOrder>;

/** A file in the making. Only whoever ordered it sees it and gets the file, for seven days. */
export const exportView = z
  .object({
    id: z.uuid(),
    content: z.enum(['rows', 'documents']),
    list: documentListName,
    format: z.enum(exportFormats),
    state: z.enum(exportStates),
    /** Why it failed. */
    failure: z.enum(exportFailures).nullable(),
    /** Rows or documents; null until they are counted. */
    total: z.int().nullable(),
    done: z.int(),
    fileName: z.string(),
    /** Size of the file; null until it is complete. */
    bytes: z.int().nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    /** Until then the file is kept; null until it is complete. */
    expiresAt: instant.nullable(),
    may: z.array(z.enum(['cancel', 'download'])),
  })
  .meta({ id: 'Export' });
export type ExportView = z.output<typeof exportView>;

/**
 * Makes a file of a list (XLSX, CSV, or PDF to print it) or of the selected documents. XLSX and CSV need `export.run`,
 * on each row's own store. Send an Idempotency-Key, so that a second click is the same file.
 */
export const createExport = defineAsk({
  name: 'sales.export.create',
  http: { method: 'POST', path: '/exports', status: 202, summary: 'Make a file of a list or of documents' },
  permission: 'quote.read',
  request: exportOrder,
  response: exportView,
});
export const findExports = defineAsk({
  name: 'sales.export.find',
  http: { method: 'GET', path: '/exports', summary: 'List your files' },
  request: z.strictObject({ ...pageRequest }),
  response: z.object({ items: z.array(exportView), page }),
});
/** `GET /exports/:exportId/stream` follows it by server-sent events, `GET /exports/:exportId/file` is the file. */
export const readExport = defineAsk({
  name: 'sales.export.read',
  http: { method: 'GET', path: '/exports/:exportId', summary: 'Read the progress of a file' },
  request: z.strictObject({ exportId: z.uuid() }),
  response: exportView,
});
export const cancelExport = defineAsk({
  name: 'sales.export.cancel',
  http: { method: 'POST', path: '/exports/:exportId/cancel', summary: 'Stop making a file' },
  request: z.strictObject({ exportId: z.uuid() }),
  response: exportView,
});
