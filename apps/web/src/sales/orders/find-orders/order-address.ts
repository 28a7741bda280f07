import { findOrders, orderFilter, type InputOf } from '@comptoir/contracts';
import type { ListAddress } from '../../../documents/document-list';
import { commonGroups } from '../../../documents/narrow-documents/common-filter';

/** What the bar narrows by. */
export type OrderFilterInput = Omit<InputOf<typeof findOrders>, 'limit' | 'cursor' | 'sort'>;

export const orderAddress: ListAddress<OrderFilterInput> = {
  shape: orderFilter.shape,
  sort: findOrders.request.shape.sort,
  defaultSort: '-createdOn',
  lists: ['store', 'status', 'flag', 'progress', 'reason', 'payment', 'stage', 'activity', 'carryOver'],
  flags: ['overdue'],
  groups: {
    ...commonGroups,
    stage: ['stage', 'progress', 'activity'],
    flag: ['flag'],
    status: ['status', 'carryOver'],
    payment: ['payment', 'overdue'],
    reason: ['reason'],
  },
};

/** The filter of the bar that stands for a dimension of the server. */
export function groupOfDimension(dimension: string, filter: OrderFilterInput): string | undefined {
  if (dimension === 'date') return filter.week ? 'week' : 'date';
  return Object.entries(orderAddress.groups).find(([, fields]) =>
    (fields as readonly string[]).includes(dimension),
  )?.[0];
}
