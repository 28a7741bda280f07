import type { ChosenPurchaseOrders } from '@comptoir/contracts';
import { sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import { conditionOf, type ListView } from './purchase-order-list.row';

/** Whether `purchase_order o` is among those that were chosen, and inside all of the scopes. */
export function isChosen(
  chosen: ChosenPurchaseOrders,
  scopes: readonly Scope[],
  view: ListView,
): SqlFragment {
  return sql.and([
    ...scopes.map((scope) => storeScope(scope, sql`o.store_id`)),
    chosen.mode === 'ids'
      ? sql`o.id = any(${chosen.ids}::uuid[])`
      : sql`${conditionOf(chosen.filter, { stores: 'all' }, view)} and o.id <> all(${chosen.exclusions}::uuid[])`,
  ]);
}
