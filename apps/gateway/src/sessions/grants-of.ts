import type { Grant, Grants, GrantScope, Permission } from '@comptoir/contracts';

interface Reach {
  readonly homeStoreId: string | null;
  readonly storeIds: readonly string[];
}

/** A role's permissions as they reach for one user: scopes become the stores that they stand for. */
export function grantsOf(permissions: Partial<Record<Permission, GrantScope>>, reach: Reach): Grants {
  const entries = Object.entries(permissions) as [Permission, GrantScope][];
  return Object.fromEntries(entries.map(([permission, scope]) => [permission, grantOf(scope, reach)]));
}

function grantOf(scope: GrantScope, { homeStoreId, storeIds }: Reach): Grant {
  const home = homeStoreId === null ? [] : [homeStoreId];
  const stores = [...new Set([...home, ...storeIds])];
  if (scope === 'network') return { scope };
  if (scope === 'store') return { scope: 'stores', stores: home };
  return { scope, stores };
}

/** The stores that any of the grants reaches: what may be heard of live changes. */
export function storesOf(grants: Grants): 'all' | ReadonlySet<string> {
  const each = Object.values(grants);
  if (each.some(({ scope }) => scope === 'network')) return 'all';
  return new Set(each.flatMap((grant) => (grant.scope === 'network' ? [] : grant.stores)));
}
