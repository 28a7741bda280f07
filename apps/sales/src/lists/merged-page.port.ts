import {
  keysetOf,
  sql,
  type CursorCodec,
  type Db,
  type KeysetRow,
  type Sort,
  type SqlFragment,
} from '@comptoir/persistence';
import { Money } from '@comptoir/kernel';
import { conditionOf, type DocumentList } from './document-list';
import type { ListPage } from './find-page.port';
import { countAll, countSome, toldByCounters, type ListTotals, type RowsAsked } from './totals.port';

/** What one list brings to a list of several kinds of documents. */
export interface Part<Filter> extends RowsAsked<Filter> {
  /** Tells its rows from those of the other parts. */
  readonly type: string;
  readonly list: DocumentList<Filter, string, string>;
}

interface MergedAsk<Filter> {
  /** Keeps the cursors apart from those of other lists. */
  readonly name: string;
  readonly parts: readonly Part<Filter>[];
  /** One that every part has, over columns of the same types. */
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** Rows of all parts as items: columns that every part has (`h` header, `s` state, `st` store), called the same. */
interface ShownInAll<Row, Item> {
  readonly columns: SqlFragment;
  itemOf(row: Row & { readonly type: string }): Item;
}

const keys = ['k0', 'k1', 'k2', 'k3'];
const key = (index: number) => sql.ident(`k${index}`, keys);

/**
 * One page of several lists in one order. Each part walks its own index and gives no more rows than a page holds; those
 * are merged, and only what is left of them is read in full. So a page costs one page of each part, however many
 * documents there are and however deep it lies.
 */
export async function findMergedPage<Filter, Row, Item>(
  { db, cursors: codec }: { db: Db; cursors: CursorCodec },
  { name, parts, sort, limit, cursor }: MergedAsk<Filter>,
  shown: ShownInAll<Row, Item>,
): Promise<ListPage<Item>> {
  const ways = parts.map((part) => ({ part, sort: sortOf(part, sort, name) }));
  const [first] = ways;
  if (!first) throw new Error('a list of no kind at all');
  const columns = first.sort.columns.map((column, index) => ({ ...column, column: key(index) }));
  const merged = keysetOf({ sort: { ...first.sort, columns }, limit, cursor, codec });
  const walks = ways.map(({ part, sort: own }) => {
    const keyset = keysetOf({ sort: own, limit, cursor, codec });
    const { list, view } = part;
    return sql`(select ${part.type}::text as type, ${idOf(part)} as id, ${keysAs(own)} from ${list.from(view.lead)}
      where ${conditionOf(list, part)} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit})`;
  });
  const rowsOf = ways.map(({ part, sort: own }) => {
    const found = sql`array(select id from found where type = ${part.type})`;
    return rowsIn(part, sql`${shown.columns}, ${keysAs(own)}`, sql`${idOf(part)} = any(${found})`);
  });
  const reading = db.query<Row & KeysetRow & { type: string }>(sql`
    with found as materialized (
      select type, id from (${union(walks)}) walked order by ${merged.orderBy} limit ${merged.limit})
    select *, ${merged.select} from (${union(rowsOf)}) shown order by ${merged.orderBy}`);
  const [rows, totals] = await Promise.all([reading, totalsUpTo(db, parts)]);
  const { items, next, previous } = merged.page(
    rows.map((row) => ({ item: shown.itemOf(row), keyset_key: row.keyset_key })),
  );
  const { count, amountExclTax, amountInclTax, atLeast } = totals;
  return {
    items: items.map(({ item }) => item),
    page: { next, previous, total: count, ...(atLeast ? { atLeast } : {}) },
    totals: atLeast ? null : { amountExclTax, amountInclTax },
  };
}

/** The one document that has this id, of whichever part. */
export async function findMerged<Filter, Row, Item>(
  db: Db,
  { parts, id }: { parts: readonly Part<Filter>[]; id: string },
  shown: ShownInAll<Row, Item>,
): Promise<Item | undefined> {
  const rows = parts.map((part) => {
    const inside = conditionOf(part.list, part);
    return rowsIn(part, shown.columns, sql`${idOf(part)} = ${id} and ${inside}`);
  });
  const row = await db.one<Row & { type: string }>(union(rows));
  return row && shown.itemOf(row);
}

/** The exact totals of all parts together. */
export async function countMerged<Filter>(db: Db, parts: readonly Part<Filter>[]): Promise<ListTotals> {
  return sum(await Promise.all(parts.map((part) => countAll(db, part.list, part))));
}

/** Where one part has too many rows to be counted while somebody waits, the count says how many there are at least. */
async function totalsUpTo<Filter>(
  db: Db,
  parts: readonly Part<Filter>[],
): Promise<ListTotals & { readonly atLeast?: true }> {
  const counted = await Promise.all(
    parts.map(async (part) => {
      const { list, filter } = part;
      if (toldByCounters(list, part)) return { totals: await countAll(db, list, part) };
      const most = list.countsAtOnce(filter);
      return { totals: await countSome(db, list, part, most), most };
    }),
  );
  const known = counted.map(({ totals, most = 0 }) => totals ?? { ...nothing, count: most });
  return { ...sum(known), ...(counted.some(({ totals }) => !totals) ? { atLeast: true as const } : {}) };
}

const nothing: ListTotals = { count: 0, amountExclTax: '0.00', amountInclTax: '0.00' };

function sum(totals: readonly ListTotals[]): ListTotals {
  return totals.reduce(
    (one, other) => ({
      count: one.count + other.count,
      amountExclTax: `${Money.of(one.amountExclTax).plus(Money.of(other.amountExclTax))}`,
      amountInclTax: `${Money.of(one.amountInclTax).plus(Money.of(other.amountInclTax))}`,
    }),
    nothing,
  );
}

function idOf<Filter>({ list, view }: Part<Filter>): SqlFragment {
  return list.id(view.lead);
}

function sortOf<Filter>({ list, view }: Part<Filter>, sort: string, name: string): Sort {
  return { ...list.sortsFor(view).get(sort), name: `${name}:${sort}` };
}

function keysAs({ columns }: Sort): SqlFragment {
  return sql.join(columns.map(({ column }, index) => sql`${column} as ${key(index)}`));
}

function rowsIn<Filter>(
  { type, list, view }: Part<Filter>,
  columns: SqlFragment,
  where: SqlFragment,
): SqlFragment {
  return sql`select ${type}::text as type, ${columns} from ${list.from(view.lead)} where ${where}`;
}

function union(parts: readonly SqlFragment[]): SqlFragment {
  return sql.join(parts, sql` union all `);
}
