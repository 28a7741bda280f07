import type { PurchaseOrderDimension, PurchaseOrderFilter } from '@comptoir/contracts';
import { centsText, sql, type Scope, type SqlFragment } from '@comptoir/persistence';
import { conditionOf, narrowedBy, type ListView } from './purchase-order-list.row';

/** What to count, and how. */
export interface Totals {
  readonly from: SqlFragment;
  /** A whole number. */
  readonly count: SqlFragment;
  /** Text of euros and cents. */
  readonly amount: SqlFragment;
}

/** The sums as answers give them: `count`, and `amountExclTax`. */
export const sumsOf = ({ from, count, amount }: Totals): SqlFragment =>
  sql`select ${count} as count, ${amount} as "amountExclTax" from ${from}`;

const kept: ReadonlySet<PurchaseOrderDimension> = new Set(['store', 'status', 'stage']);

/** Whether the counter tells apart all that the filter looks at: a total is then cheap, however much there is. */
export function isCounted(filter: PurchaseOrderFilter, view: ListView): boolean {
  const { flag = [] } = filter;
  return narrowedBy(filter, view).every((dimension) =>
    dimension === 'flag' ? flag.every((each) => each === 'priceDeviations') : kept.has(dimension),
  );
}

/** How many purchase orders are behind a filter, and for how much: from the counter where it can tell. */
export function totalsOf(filter: PurchaseOrderFilter, scope: Scope, view: ListView): Totals {
  const condition = conditionOf(filter, scope, view);
  const amount = centsText(sql`coalesce(sum(o.amount), 0)`);
  return isCounted(filter, view)
    ? { from: sql`purchase_counter o where ${condition}`, count: sql`coalesce(sum(o.count), 0)::int`, amount }
    : { from: sql`purchase_order o where ${condition}`, count: sql`count(*)::int`, amount };
}
