import { z } from 'zod';
import { defineAsk } from '../define';
import { instant } from '../shared/values';
import { documentLists, type DocumentListName } from './document-lists';

const ids = z.array(z.uuid()).max(10_000);

const byIds = { mode: z.literal('ids'), ids: ids.min(1) };
const byFilter = { mode: z.literal('filter'), exclusions: ids.default([]) };
/** Everything that a saved view of the list (a segment) shows now. */
const byView = { mode: z.literal('view'), viewId: z.uuid(), exclusions: ids.default([]) };
const selectedFrom = <List extends DocumentListName>(list: List) => {
  const from = { target: z.literal(list) };
  return z.discriminatedUnion('mode', [
    z.strictObject({ ...from, ...byIds }),
    z.strictObject({ ...from, ...byFilter, filter: documentLists[list] }),
    z.strictObject({ ...from, ...byView }),
  ]);
};

const selected = z.discriminatedUnion('target', [
  selectedFrom('quotes'),
  selectedFrom('orders'),
  selectedFrom('papers'),
]);

/**
 * The rows behind a filter less the exclusions, or a list of ids, frozen by the server at the moment of the request.
 * It takes the permission to read the list that is selected from; papers of all kinds are those of the kinds that may be read.
 */
export const createSelection = defineAsk({
  name: 'sales.selection.create',
  http: { method: 'POST', path: '/selections', status: 201, summary: 'Freeze a selection' },
  request: selected,
  response: z
    .object({ id: z.uuid(), documents: z.int(), projects: z.int(), customers: z.int(), expiresAt: instant })
    .meta({ id: 'Selection' }),
});

/** What a selection would be if it were frozen now; nothing is kept. Null where it cannot be counted in the time of a click. */
export const countSelection = defineAsk({
  name: 'sales.selection.count',
  http: { method: 'POST', path: '/selections/counts', summary: 'Count a selection' },
  request: selected,
  response: z.object({
    documents: z.int().nullable(),
    projects: z.int().nullable(),
    customers: z.int().nullable(),
  }),
});

/** The orders of a selection that this user froze, some thousand at a time, for services that do something with them. */
export const readSelectedOrders = defineAsk({
  name: 'sales.selection.orders',
  request: z.strictObject({
    selectionId: z.uuid(),
    userId: z.string(),
    /** The last one of the answer before. */
    after: z.uuid().nullable().default(null),
  }),
  response: z.object({
    orderIds: z.array(z.uuid()),
    /** Where to go on; null: these were the last. */
    next: z.uuid().nullable(),
  }),
});
