import type { SortColumn } from './sort';
import { sql, type SqlFragment } from './sql';

/** The same column read from the other end. */
export function reversed(column: SortColumn): SortColumn {
  const direction = column.direction === 'asc' ? 'desc' : 'asc';
  if (!column.nulls) return { ...column, direction };
  return { ...column, direction, nulls: column.nulls === 'first' ? 'last' : 'first' };
}

/** The order of these columns, for what reads a list from its beginning to its end. */
export function keysetOrder(columns: readonly SortColumn[]): SqlFragment {
  return sql.join(
    columns.map(({ column, direction, nulls }) => {
      const towards = direction === 'asc' ? sql`asc` : sql`desc`;
      const place =
        nulls === undefined ? sql.empty : nulls === 'first' ? sql` nulls first` : sql` nulls last`;
      return sql`${column} ${towards}${place}`;
    }),
  );
}

/** The rows strictly after `key` in this order. */
export function keysetAfter(columns: readonly SortColumn[], key: readonly (string | null)[]): SqlFragment {
  if (isPlain(columns)) return afterRow(columns, key);
  const branches = columns.map((column, index) =>
    sql.and([
      ...columns.slice(0, index).map((earlier, at) => equal(earlier, key[at] ?? null)),
      after(column, key[index] ?? null),
    ]),
  );
  return sql.or(branches);
}

/** One direction and no nulls: a row comparison, which an index answers by going straight to the place. */
function isPlain(columns: readonly SortColumn[]): boolean {
  return columns.every(({ direction, nulls }) => nulls === undefined && direction === columns[0]?.direction);
}

function afterRow(columns: readonly SortColumn[], key: readonly (string | null)[]): SqlFragment {
  const left = sql.join(columns.map(({ column }) => column));
  const right = sql.join(columns.map((column, index) => valueOf(column, key[index] ?? null)));
  const [first] = columns;
  const ascending = first?.direction === 'asc';
  const rows = ascending ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
  if (!first?.apart) return rows;
  const value = valueOf(first, key[0] ?? null);
  return sql.and([ascending ? sql`${first.column} >= ${value}` : sql`${first.column} <= ${value}`, rows]);
}

function after(column: SortColumn, value: string | null): SqlFragment {
  if (value === null) return column.nulls === 'first' ? sql`${column.column} is not null` : sql`false`;
  const beyond =
    column.direction === 'asc'
      ? sql`${column.column} > ${valueOf(column, value)}`
      : sql`${column.column} < ${valueOf(column, value)}`;
  return column.nulls === 'last' ? sql`(${beyond} or ${column.column} is null)` : beyond;
}

function equal(column: SortColumn, value: string | null): SqlFragment {
  return value === null ? sql`${column.column} is null` : sql`${column.column} = ${valueOf(column, value)}`;
}

function valueOf({ type }: SortColumn, value: string | null): SqlFragment {
  return sql`${value}::${type}`;
}
