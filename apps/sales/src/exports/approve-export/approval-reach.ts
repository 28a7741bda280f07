import type { Caller } from '@comptoir/messaging';
import { sql, type SqlFragment } from '@comptoir/persistence';

/** The stores whose data the export `e` was ordered for: their ids, or `"all"`. */
export const storesMeant = sql`(e.scopes #> '{run,stores}')`;

/**
 * The exports `e` of others for stores all of which are the caller's to approve for. A grant on one's own things adds
 * nothing, for an export belongs to who ordered it.
 */
export function approvalReach(caller: Caller): SqlFragment {
  const scope = caller.scopeOf('export.approve');
  if (!scope || scope.ownPartyId !== undefined) return sql`false`;
  const others = sql`e.created_by <> ${caller.userId}`;
  if (scope.stores === 'all') return others;
  return sql`(${others} and jsonb_typeof(${storesMeant}) = 'array' and ${storesMeant} <@ ${sql.json(scope.stores)})`;
}

/** Those of them that wait for somebody to decide. */
export function undecided(caller: Caller): SqlFragment {
  return sql`(e.state = 'AWAITING_APPROVAL' and ${approvalReach(caller)})`;
}
