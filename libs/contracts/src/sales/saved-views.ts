import { z } from 'zod';
import { defineAsk } from '../define';
import { purchaseOrderFilter } from '../purchasing/purchase-order-list';
import { columnKey, line, named } from '../shared/values';
import { documentLists, shownListName } from './document-lists';

export const viewSharings = ['PERSONAL', 'STORE', 'EVERYONE'] as const;
export type ViewSharing = (typeof viewSharings)[number];
export const densities = ['comfort', 'standard', 'compact'] as const;

/** How a list is shown. Columns and sort are the screen's own words: a screen leaves out those that it does not know. */
export const viewSettings = z
  .strictObject({
    /** From left to right. */
    columns: z
      .array(
        z.strictObject({
          key: columnKey,
          hidden: z.boolean().default(false),
          /** In pixels; as wide as the screen finds right where absent. */
          width: z.int().min(24).max(2_000).optional(),
        }),
      )
      .max(60)
      .refine((columns) => new Set(columns.map(({ key }) => key)).size === columns.length, 'Each column once')
      .default([]),
    sort: z
      .string()
      .regex(/^-?[a-zA-Z][a-zA-Z0-9]{0,39}$/, 'A sort, with a leading - for the other way round')
      .optional(),
    density: z.enum(densities).optional(),
  })
  .meta({ id: 'ViewSettings' });
export type ViewSettings = z.output<typeof viewSettings>;

/** A view on one list; a list's entry in `shownLists` says what it may be filtered by. */
const contentOf = <Name extends string, Filter extends z.ZodType>(list: Name, filter: Filter) =>
  z.strictObject({
    list: z.literal(list),
    name: line(80),
    filter,
    settings: viewSettings.default({ columns: [] }),
    sharing: z.enum(viewSharings).default('PERSONAL'),
    /** The store it is shared with; only with `STORE`. */
    storeId: z.uuid().optional(),
  });
const contents = [
  contentOf('quotes', documentLists.quotes),
  contentOf('orders', documentLists.orders),
  contentOf('papers', documentLists.papers),
  contentOf('purchase-orders', purchaseOrderFilter),
] as const;
export const viewContent = z.discriminatedUnion('list', contents);
export type ViewContent = z.output<typeof viewContent>;

const viewOf = <Name extends string, Filter extends z.ZodType>(list: Name, filter: Filter) =>
  z.object({
    id: z.uuid(),
    version: z.int(),
    list: z.literal(list),
    name: z.string(),
    filter,
    settings: viewSettings,
    sharing: z.enum(viewSharings),
    /** The store it is shared with. */
    store: named.nullable(),
    owner: named,
    /** What the list opens with, for the caller. */
    default: z.boolean(),
    may: z.array(z.enum(['change', 'delete'])),
  });
/** Named filters, with the way to show them. A view with a filter is a segment: a selection can be made of it where the list is one of sales. */
export const savedView = z
  .discriminatedUnion('list', [
    viewOf('quotes', documentLists.quotes),
    viewOf('orders', documentLists.orders),
    viewOf('papers', documentLists.papers),
    viewOf('purchase-orders', purchaseOrderFilter),
  ])
  .meta({ id: 'SavedView' });
export type SavedView = z.output<typeof savedView>;

/** The caller's own, those of the caller's stores and those of everyone, in the order of their names. At most 500. */
export const findSavedViews = defineAsk({
  name: 'sales.saved-view.find',
  http: { method: 'GET', path: '/saved-views', summary: 'List the saved views of a list' },
  request: z.strictObject({ list: shownListName }),
  response: z.object({
    items: z.array(savedView),
    /** With whom the caller may share: with these stores, or with everyone as well. */
    mayShare: z.object({ stores: z.union([z.literal('all'), z.array(z.uuid())]), everyone: z.boolean() }),
  }),
});
export const readSavedView = defineAsk({
  name: 'sales.saved-view.read',
  http: { method: 'GET', path: '/saved-views/:viewId', summary: 'Read a saved view' },
  request: z.strictObject({ viewId: z.uuid() }),
  response: savedView,
});
/** Sharing needs `view.share` on the store; with everyone, on the whole network. */
export const createSavedView = defineAsk({
  name: 'sales.saved-view.create',
  http: { method: 'POST', path: '/saved-views', status: 201, summary: 'Save a view' },
  request: viewContent,
  response: savedView,
});
/** Its owner may, and whoever may share it as widely as it is. `list` must be the view's own. */
export const changeSavedView = defineAsk({
  name: 'sales.saved-view.change',
  http: { method: 'PUT', path: '/saved-views/:viewId', summary: 'Change a saved view', ifMatch: 'required' },
  request: z.discriminatedUnion('list', [
    contents[0].extend({ viewId: z.uuid() }),
    contents[1].extend({ viewId: z.uuid() }),
    contents[2].extend({ viewId: z.uuid() }),
    contents[3].extend({ viewId: z.uuid() }),
  ]),
  response: savedView,
});
/** It can be restored for 30 days. */
export const deleteSavedView = defineAsk({
  name: 'sales.saved-view.delete',
  http: { method: 'DELETE', path: '/saved-views/:viewId', status: 204, summary: 'Delete a saved view' },
  request: z.strictObject({ viewId: z.uuid() }),
  response: z.null(),
});
export const restoreSavedView = defineAsk({
  name: 'sales.saved-view.restore',
  http: { method: 'POST', path: '/saved-views/:viewId/restore', summary: 'Restore a deleted view' },
  request: z.strictObject({ viewId: z.uuid() }),
  response: savedView,
});
/** The caller's own default comes before that of the caller's role. A role's needs `view.share` on the whole network. */
export const chooseDefaultView = defineAsk({
  name: 'sales.default-view.choose',
  http: { method: 'PUT', path: '/default-views/:list', summary: 'Choose the view that a list opens with' },
  request: z.strictObject({
    list: shownListName,
    /** Null: none, or the one of the role. */
    viewId: z.uuid().nullable(),
    /** For everybody in this role; for the caller where absent. */
    roleId: z.uuid().optional(),
  }),
  response: z.object({ viewId: z.uuid().nullable() }),
});
