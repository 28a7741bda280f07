import { sql, type SqlFragment } from './sql';

/** A bigint column of cents as the decimal text of the wire: 123450 -> `1234.50`, null stays null. */
export function centsText(column: SqlFragment): SqlFragment {
  return sql`((${column}) * 0.01)::text`;
}

/** The `like` pattern that finds `text` anywhere, its `%`, `_` and `\` taken literally. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
