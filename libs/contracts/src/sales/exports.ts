import { z } from 'zod';
import { defineAsk } from '../define';
import { page, pageRequest } from '../shared/page';
import { instant, line } from '../shared/values';
import { fileListName } from './document-lists';

export const exportFormats = ['xlsx', 'csv', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];
/** `AWAITING_APPROVAL`: somebody else has to agree to so many rows; `REFUSED`: they did not. */
export const exportStates = [
  'QUEUED',
  'RUNNING',
  'AWAITING_APPROVAL',
  'COMPLETED',
  'FAILED',
  'REFUSED',
  'CANCELLED',
] as const;
/**
 * Why a file was not made. `TOO_MANY_ROWS`: more than a printed list or one file of documents holds; `NOT_DECIDED`:
 * nobody approved or refused it in time.
 */
export const exportFailures = [
  'TOO_MANY_ROWS',
  'SELECTION_EXPIRED',
  'INTERRUPTED',
  'NOT_DECIDED',
  'INTERNAL',
] as const;

/**
 * A file in the making. Only whoever ordered it gets the file, for seven days. While it waits for an approval, who may
 * give it sees that it does, never what is in it.
 */
export const exportView = z
  .object({
    id: z.uuid(),
    content: z.enum(['rows', 'documents']),
    list: fileListName,
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
    orderedBy: z.string(),
    /** Whether the caller ordered it. */
    mine: z.boolean(),
    /** Null where nobody else had to be asked. */
    approval: z
      .object({
        /** So many it was asked for. */
        rows: z.int(),
        /** Until then somebody has to decide. */
        until: instant,
        decidedBy: z.string().nullable(),
        decidedAt: instant.nullable(),
        /** Why it was refused. */
        reason: z.string().nullable(),
      })
      .nullable(),
    may: z.array(z.enum(['cancel', 'download', 'approve', 'refuse'])),
  })
  .meta({ id: 'Export' });
export type ExportView = z.output<typeof exportView>;

/** `to-approve`, with `export.approve`: those of others, within your stores, that wait for somebody to decide. */
export const findExports = defineAsk({
  name: 'sales.export.find',
  http: { method: 'GET', path: '/exports', summary: 'List your files' },
  request: z.strictObject({ ...pageRequest, whose: z.enum(['mine', 'to-approve']).default('mine') }),
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
/** Somebody else's that waits for it: the file is made. */
export const approveExport = defineAsk({
  name: 'sales.export.approve',
  http: { method: 'POST', path: '/exports/:exportId/approve', summary: 'Approve a large file' },
  permission: 'export.approve',
  request: z.strictObject({ exportId: z.uuid() }),
  response: exportView,
});
/** Somebody else's that waits for an approval: the file is not made, and its orderer reads why. */
export const refuseExport = defineAsk({
  name: 'sales.export.refuse',
  http: { method: 'POST', path: '/exports/:exportId/refuse', summary: 'Refuse a large file' },
  permission: 'export.approve',
  request: z.strictObject({ exportId: z.uuid(), reason: line(500) }),
  response: exportView,
});
