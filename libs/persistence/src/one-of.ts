import { sql, type SqlFragment } from './sql';

/**
 * The column holds one of these. A single value is compared by equality: only then does an index that begins with the
 * column give its rows in the order of the columns that follow.
 */
export function oneOf(column: SqlFragment, values: readonly string[]): SqlFragment {
  return values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any(${values})`;
}
