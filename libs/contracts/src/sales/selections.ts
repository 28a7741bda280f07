import { z } from 'zod';
import { defineAsk } from '../define';
import { instant } from '../shared/values';
import { orderFilter } from './order-list';
import { quoteFilter } from './quote-list';

const ids = z.array(z.uuid()).max(10_000);

const quotes = { target: z.literal('quotes') };
const orders = { target: z.literal('orders') };
const byIds = { mode: z.literal('ids'), ids: ids.min(1) };
const byFilter = { mode: z.literal('filter'), exclusions: ids.default([]) };

/** What one must hold to select from a list. */
export const selectionPermissions = { quotes: 'quote.read', orders: 'order.read' } as const;
export type SelectionTarget = keyof typeof selectionPermissions;

/**
 * The rows behind a filter less the exclusions, or a list of ids, frozen by the server at the moment of the request.
 * It takes the permission to read the list that is selected from.
 */
export const createSelection = defineAsk({
  name: 'sales.selection.create',
  http: { method: 'POST', path: '/selections', status: 201, summary: 'Freeze a selection' },
  request: z.discriminatedUnion('target', [
    z.discriminatedUnion('mode', [
      z.strictObject({ ...quotes, ...byIds }),
      z.strictObject({ ...quotes, ...byFilter, filter: quoteFilter }),
      /** Everything that a saved view (a segment) shows now. */
      z.strictObject({ ...quotes, mode: z.literal('view'), viewId: z.uuid(), exclusions: ids.default([]) }),
    ]),
    z.discriminatedUnion('mode', [
      z.strictObject({ ...orders, ...byIds }),
      z.strictObject({ ...orders, ...byFilter, filter: orderFilter }),
    ]),
  ]),
  response: z
    .object({ id: z.uuid(), documents: z.int(), projects: z.int(), customers: z.int(), expiresAt: instant })
    .meta({ id: 'Selection' }),
});
