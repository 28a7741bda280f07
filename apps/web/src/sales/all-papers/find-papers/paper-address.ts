import { findSalesPapers, salesPaperFilter, type InputOf } from '@comptoir/contracts';
import type { ListAddress } from '../../../documents/document-list';
import { commonGroups } from '../../../documents/narrow-documents/common-filter';

/** What the bar narrows by. */
export type PaperFilterInput = Omit<InputOf<typeof findSalesPapers>, 'limit' | 'cursor' | 'sort'>;

export const paperAddress: ListAddress<PaperFilterInput> = {
  shape: salesPaperFilter.shape,
  sort: findSalesPapers.request.shape.sort,
  defaultSort: '-createdOn',
  lists: ['type', 'store', 'progress', 'stage', 'activity', 'carryOver'],
  groups: {
    ...commonGroups,
    type: ['type'],
    stage: ['stage', 'progress', 'activity'],
    carryOver: ['carryOver'],
  },
};

/** The filter of the bar that stands for a dimension of the server. */
export function groupOfDimension(dimension: string, filter: PaperFilterInput): string | undefined {
  if (dimension === 'date') return filter.week ? 'week' : 'date';
  return Object.entries(paperAddress.groups).find(([, fields]) =>
    (fields as readonly string[]).includes(dimension),
  )?.[0];
}
