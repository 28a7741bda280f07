import { z } from 'zod';
import { defineAsk } from '../define';
import { columnKey } from '../shared/values';

/** The screen's own name of one of its lists. */
const listName = z.string().regex(/^[a-z][a-z-]{0,39}$/, 'The name of a list');
const most = 60;
const byColumn = <Value extends z.ZodType>(value: Value) =>
  z
    .record(columnKey, value)
    .refine((columns) => Object.keys(columns).length <= most, `At most ${most} columns`);

/** How somebody has arranged columns. Those that it does not speak of are shown as the list has them by itself. */
export const columnLayout = z
  .strictObject({
    /** From left to right. */
    order: z
      .array(columnKey)
      .max(most)
      .refine((keys) => new Set(keys).size === keys.length, 'Each column once'),
    shown: byColumn(z.boolean()),
    /** In pixels. */
    widths: byColumn(z.int().min(24).max(2_000)),
  })
  .meta({ id: 'ColumnLayout' });
export type ColumnLayout = z.output<typeof columnLayout>;

/** How whoever is signed in has arranged the columns of each list, on whatever computer. */
export const findListLayouts = defineAsk({
  name: 'gateway.list-layout.find',
  http: { method: 'GET', path: '/list-layouts', summary: 'Read how one has arranged the columns of lists' },
  request: z.strictObject({}),
  response: z.object({ items: z.array(z.object({ list: listName, layout: columnLayout })) }),
});

/** The last arrangement counts. An empty one leaves the list as it is by itself. */
export const keepListLayout = defineAsk({
  name: 'gateway.list-layout.keep',
  http: {
    method: 'PUT',
    path: '/list-layouts/:list',
    status: 204,
    summary: 'Keep how one has arranged the columns of a list',
  },
  request: z.strictObject({ list: listName, layout: columnLayout }),
  response: z.null(),
});
