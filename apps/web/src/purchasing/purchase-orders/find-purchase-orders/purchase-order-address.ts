import { findPurchaseOrders, purchaseOrderFilter, type InputOf } from '@comptoir/contracts';
import type { ListAddress } from '../../../documents/document-list';
import { commonGroups } from '../../../documents/narrow-documents/common-filter';

/** What the bar narrows by. */
export type PurchaseOrderFilterInput = Omit<InputOf<typeof findPurchaseOrders>, 'limit' | 'cursor' | 'sort'>;

export const purchaseOrderAddress: ListAddress<PurchaseOrderFilterInput> = {
  shape: purchaseOrderFilter.shape,
  sort: findPurchaseOrders.request.shape.sort,
  defaultSort: '-createdOn',
  lists: ['store', 'supplier', 'status', 'stage', 'flag'],
  groups: {
    q: commonGroups.q,
    store: commonGroups.store,
    supplier: ['supplier'],
    date: commonGroups.date,
    week: commonGroups.week,
    status: ['status'],
    stage: ['stage'],
    flag: ['flag'],
    /** Reached by links from elsewhere. */
    origin: ['project', 'order', 'generation'],
  },
};

/** The filter of the bar that stands for a dimension of the server. */
export function groupOfDimension(dimension: string, filter: PurchaseOrderFilterInput): string | undefined {
  if (dimension === 'date') return filter.week ? 'week' : 'date';
  return Object.entries(purchaseOrderAddress.groups).find(([, fields]) =>
    (fields as readonly string[]).includes(dimension),
  )?.[0];
}
