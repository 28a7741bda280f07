import type { PaperFilter, PaperType, SalesPaperFilter } from '@comptoir/contracts';
import type { DocumentList } from '../lists/document-list';
import { orderList } from '../order-list/order-list';
import { quoteList } from '../quote-list/quote-list';

/** What every kind can be filtered by, whatever else it knows. */
export type CommonFilter = PaperFilter &
  Pick<SalesPaperFilter, 'progress'> & { readonly dateField: 'createdOn' };

/** The papers that stand together, each read through its own list: a further kind joins them here. */
export const paperKinds: Readonly<Record<PaperType, DocumentList<CommonFilter, string, string>>> = {
  QUOTE: quoteList,
  ORDER: orderList,
};
