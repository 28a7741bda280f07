import type { CursorCodec, Cursor } from './cursor';
import { keysetAfter, keysetOrder, reversed } from './keyset-sql';
import { sql, type SqlFragment } from './sql';
import type { Sort } from './sort';

/** What a query adds to its rows by selecting `keyset.select`. */
export interface KeysetRow {
  /** A JSON array of texts; only those at a page's ends are read. */
  readonly keyset_key: string;
}

export interface Page<Row> {
  readonly items: Row[];
  /** The cursor of the page after this one; null on the last page. */
  readonly next: string | null;
  /** The cursor of the page before this one; null on the first page. */
  readonly previous: string | null;
}

/**
 * The pieces of one page's query:
 * ```ts
 * const keyset = keysetOf({ sort, limit, cursor, codec });
 * const rows = await db.query<QuoteRow & KeysetRow>(sql`
 *   select id, number, ${keyset.select} from quote where ${filter} and ${keyset.where}
 *   order by ${keyset.orderBy} limit ${keyset.limit}`);
 * const { items, next, previous } = keyset.page(rows);
 * ```
 * Pages follow each other without a gap or a repetition while rows are added and removed: a page is
 * "the next n after this key", not "rows 51 to 100".
 */
export interface Keyset {
  readonly select: SqlFragment;
  readonly where: SqlFragment;
  readonly orderBy: SqlFragment;
  /** One more than the page holds: the extra row tells that there is another page. */
  readonly limit: number;
  /** Brings the rows into the list's order, drops the extra row and the keys, writes the cursors. */
  page<Row extends KeysetRow>(rows: readonly Row[]): Page<Omit<Row, 'keyset_key'>>;
}

/** Refuses a cursor that is malformed or of another list or sort (`cursor.malformed`). */
export function keysetOf(ask: {
  sort: Sort;
  limit: number;
  cursor?: string | null;
  codec: CursorCodec;
}): Keyset {
  const { sort, limit, codec } = ask;
  const cursor = ask.cursor ? codec.decode(ask.cursor, sort.name) : undefined;
  const backwards = cursor?.d === 'previous';
  const columns = backwards ? sort.columns.map(reversed) : sort.columns;

  return {
    select: sql`json_build_array(${sql.join(sort.columns.map(({ column }) => sql`(${column})::text`))})::text as keyset_key`,
    where: cursor ? keysetAfter(columns, cursor.k) : sql`true`,
    orderBy: keysetOrder(columns),
    limit: limit + 1,
    page(rows) {
      const more = rows.length > limit;
      const kept = rows.slice(0, limit);
      if (backwards) kept.reverse();
      const edge = (row: KeysetRow | undefined, d: Cursor['d']) =>
        row ? codec.encode({ k: JSON.parse(row.keyset_key) as Cursor['k'], d, s: sort.name }) : null;
      return {
        items: kept.map(({ keyset_key: _, ...row }) => row),
        next: backwards || more ? edge(kept.at(-1), 'next') : null,
        previous: (backwards ? more : cursor !== undefined) ? edge(kept[0], 'previous') : null,
      };
    },
  };
}
