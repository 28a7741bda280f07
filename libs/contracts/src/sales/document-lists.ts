import { z } from 'zod';
import type { Permission } from '../permissions';
import { purchaseOrderFilter } from '../purchasing/purchase-order-list';
import { orderFilter } from './order-list';
import { quoteFilter } from './quote-list';
import { paperTypes, salesPaperFilter, type PaperType } from './paper-list';

/** The lists of documents that selections are made of, each with what it may be filtered by. */
export const documentLists = { quotes: quoteFilter, orders: orderFilter, papers: salesPaperFilter } as const;
export type DocumentListName = keyof typeof documentLists;
export const documentListName = z.enum(
  Object.keys(documentLists) as [DocumentListName, ...DocumentListName[]],
);
/** What one must hold to see papers of a kind. */
export const paperPermissions = {
  QUOTE: 'quote.read',
  ORDER: 'order.read',
} as const satisfies Readonly<Record<PaperType, Permission>>;
/** What one must hold to see a list; of papers of all kinds, one of these is enough. */
export const listPermissions = {
  quotes: paperPermissions.QUOTE,
  orders: paperPermissions.ORDER,
  papers: paperTypes.map((type) => paperPermissions[type]),
} as const satisfies Readonly<Record<DocumentListName, Permission | readonly Permission[]>>;
/** The filter of one of the lists. */
export type FilterOf<List extends DocumentListName> = z.output<(typeof documentLists)[List]>;

/** The lists that views are saved of: those of documents, and that of what we buy. */
export const shownLists = { ...documentLists, 'purchase-orders': purchaseOrderFilter } as const;
export type ShownListName = keyof typeof shownLists;
export const shownListName = z.enum(Object.keys(shownLists) as [ShownListName, ...ShownListName[]]);
export const shownListPermissions = {
  ...listPermissions,
  'purchase-orders': 'purchase-order.read',
} as const satisfies Readonly<Record<ShownListName, Permission | readonly Permission[]>>;

/** What files are made of: these lists, and what has to be bought. */
export const fileListPermissions = {
  ...shownListPermissions,
  needs: 'purchase-order.read',
} as const satisfies Readonly<Record<string, Permission | readonly Permission[]>>;
export type FileListName = keyof typeof fileListPermissions;
export const fileListName = z.enum(Object.keys(fileListPermissions) as [FileListName, ...FileListName[]]);
