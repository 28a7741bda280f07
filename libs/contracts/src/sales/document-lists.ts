import { z } from 'zod';
import type { Permission } from '../permissions';
import { quoteFilter } from './quote-list';

/** The lists of documents that views, exports and prints are made of, each with what it may be filtered by. */
export const documentLists = { quotes: quoteFilter } as const;
export type DocumentListName = keyof typeof documentLists;
export const documentListNames = Object.keys(documentLists) as [DocumentListName];
/** What one must hold to see the list. */
export const listPermissions: Readonly<Record<DocumentListName, Permission>> = { quotes: 'quote.read' };
export const documentListName = z.enum(documentListNames);
