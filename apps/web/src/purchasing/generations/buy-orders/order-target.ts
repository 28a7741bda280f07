import type { createSelection, findOrders, InputOf } from '@comptoir/contracts';
import type { DocumentTarget } from '../../../documents/find-documents/list-offer';

export type OrderFilter = Omit<InputOf<typeof findOrders>, 'limit' | 'cursor' | 'sort'>;
export type OrderTarget = DocumentTarget<OrderFilter>;

/** What is ticked in the list of orders, as it is frozen. */
export function selectionOf(target: OrderTarget): InputOf<typeof createSelection> {
  return { target: 'orders', ...target } as InputOf<typeof createSelection>;
}
