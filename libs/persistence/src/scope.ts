import { sql, type SqlFragment } from './sql';

/**
 * What a person may touch: all stores, or those listed; with `ownPartyId`, only the documents of
 * that salesperson. Every repository and query method takes one: no scope, no rows.
 */
export interface Scope {
  readonly stores: 'all' | readonly string[];
  readonly ownPartyId?: string;
}

/**
 * The condition that keeps rows inside the scope. `ownerColumn` names the salesperson's party; where
 * a table has none, a scope that is limited to one's own documents finds nothing (fails closed).
 */
export function storeScope(scope: Scope, storeColumn: SqlFragment, ownerColumn?: SqlFragment): SqlFragment {
  const stores = storesOf(scope, storeColumn);
  if (scope.ownPartyId === undefined) return stores;
  if (!ownerColumn) return sql`false`;
  return sql`(${stores} and ${ownerColumn} = ${scope.ownPartyId})`;
}

function storesOf({ stores }: Scope, column: SqlFragment): SqlFragment {
  if (stores === 'all') return sql`true`;
  if (stores.length === 0) return sql`false`;
  return stores.length === 1 ? sql`${column} = ${stores[0]}` : sql`${column} = any(${stores})`;
}
