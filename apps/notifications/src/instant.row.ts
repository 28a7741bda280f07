import { sql, type SqlFragment } from '@comptoir/persistence';

/** An instant as it travels: `2026-11-24T09:00:00.000Z`. */
export function instantText(value: SqlFragment): SqlFragment {
  return sql`to_char((${value}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
