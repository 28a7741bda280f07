import type { Caller } from '@comptoir/messaging';
import { sql, storeScope, type SqlFragment } from '@comptoir/persistence';

/**
 * The operations `o` that are the caller's own, and those of others all of whose projects lie in the stores of this
 * permission. One that goes beyond them is out of reach as a whole, so that no figure of it tells anything of another
 * store. A grant on one's own things adds nothing: operations belong to who ordered them.
 */
export function operationReach(caller: Caller, permission: 'bulk.read' | 'bulk.cancel'): SqlFragment {
  const own = sql`o.created_by = ${caller.userId}`;
  const scope = caller.scopeOf(permission);
  if (!scope) return own;
  const outside = sql`select from unnest(o.store_ids) s(id) where not ${storeScope(scope, sql`s.id`)}`;
  return sql`(${own} or (cardinality(o.store_ids) > 0 and not exists (${outside})))`;
}
