import { z } from 'zod';
import { defineAsk } from '../define';
import { instant } from '../shared/values';
import { quoteFilter } from './quote-list';

const ids = z.array(z.uuid()).max(10_000);

/** The rows behind a filter less the exclusions, or a list of ids, frozen by the server at the moment of the request. */
export const createSelection = defineAsk({
  name: 'sales.selection.create',
  http: { method: 'POST', path: '/selections', status: 201, summary: 'Freeze a selection' },
  permission: 'quote.read',
  request: z.discriminatedUnion('mode', [
    z.strictObject({ target: z.literal('quotes'), mode: z.literal('ids'), ids: ids.min(1) }),
    z.strictObject({
      target: z.literal('quotes'),
      mode: z.literal('filter'),
      filter: quoteFilter,
      exclusions: ids.default([]),
    }),
    /** Everything that a saved view (a segment) shows now. */
    z.strictObject({
      target: z.literal('quotes'),
      mode: z.literal('view'),
      viewId: z.uuid(),
      exclusions: ids.default([]),
    }),
  ]),
  response: z
    .object({ id: z.uuid(), documents: z.int(), projects: z.int(), customers: z.int(), expiresAt: instant })
    .meta({ id: 'Selection' }),
});
