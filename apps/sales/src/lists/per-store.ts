import { sql, type SqlFragment } from '@comptoir/persistence';
import type { StoreDayGroup } from '../stores/store-days';

/** A condition that depends on the store's today; a plain one while all stores share the same day and threshold. */
export function perStore(
  days: readonly StoreDayGroup[],
  storeColumn: SqlFragment,
  condition: (group: StoreDayGroup) => SqlFragment,
): SqlFragment {
  const [only] = days;
  if (only && days.length === 1) return condition(only);
  return sql.or(
    days.map((group) => sql`(${storeColumn} = any(${group.storeIds}::uuid[]) and ${condition(group)})`),
  );
}

/** The store's today as a value. */
export function todayOf(days: readonly StoreDayGroup[], storeColumn: SqlFragment): SqlFragment {
  const [only] = days;
  if (!only) return sql`null::date`;
  if (days.length === 1) return sql`${only.today}::date`;
  const branches = days.map(
    (group) => sql`when ${storeColumn} = any(${group.storeIds}::uuid[]) then ${group.today}::date`,
  );
  return sql`case ${sql.join(branches, sql` `)} end`;
}
