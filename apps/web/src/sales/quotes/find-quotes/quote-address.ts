import { findQuotes, quoteFilter, type InputOf } from '@comptoir/contracts';
import type { ListAddress } from '../../../documents/document-list';
import { commonGroups } from '../../../documents/narrow-documents/common-filter';

export type QuoteFilterInput = Omit<InputOf<typeof findQuotes>, 'limit' | 'cursor' | 'sort'>;

export const quoteAddress: ListAddress<QuoteFilterInput> = {
  shape: quoteFilter.shape,
  sort: findQuotes.request.shape.sort,
  defaultSort: '-createdOn',
  lists: ['store', 'status', 'validity', 'progress', 'stage', 'activity', 'carryOver'],
  groups: {
    ...commonGroups,
    stage: ['stage', 'progress', 'activity'],
    validity: ['validity'],
    status: ['status', 'carryOver'],
  },
};

/** The filter of the bar that stands for a dimension of the server. */
export function groupOfDimension(dimension: string, filter: QuoteFilterInput): string | undefined {
  if (dimension === 'date') return filter.week ? 'week' : 'date';
  return Object.entries(quoteAddress.groups).find(([, fields]) =>
    (fields as readonly string[]).includes(dimension),
  )?.[0];
}
