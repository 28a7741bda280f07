import type { BulkKind, BulkOrder } from './bulk-kind';
import { reminderKind } from './reminder-kind';
import { taskKind } from './task-kind';

const kinds: { readonly [Kind in BulkOrder['kind']]: unknown } = { task: taskKind, reminder: reminderKind };

/** A kind takes only orders and facts of its own; which one it is, is told by the order. */
export function kindOf({ kind }: Pick<BulkOrder, 'kind'>): BulkKind {
  return kinds[kind] as BulkKind;
}
