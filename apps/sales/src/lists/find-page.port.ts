import { keysetOf, sql, type CursorCodec, type Db, type KeysetRow, type Scope } from '@comptoir/persistence';
import { conditionOf, type DocumentList, type ListView, type Shown } from './document-list';
import { countAll, countSome, toldByCounters, type ListTotals } from './totals.port';

interface PageAsk<Filter, SortName extends string> {
  readonly filter: Filter;
  readonly scope: Scope;
  readonly view: ListView;
  readonly sort: SortName | `-${SortName}`;
  readonly limit: number;
  readonly cursor?: string;
}

/** A page as the contracts of all lists promise it. */
export interface ListPage<Item> {
  readonly items: Item[];
  readonly page: {
    readonly next: string | null;
    readonly previous: string | null;
    readonly total: number;
    readonly atLeast?: true;
  };
  readonly totals: Omit<ListTotals, 'count'> | null;
}

/**
 * One page of a list. First which rows, from as few tables as tell it; then what they show. Totals that counters tell
 * come with the rows, others are counted beside them.
 */
export async function findPage<Filter, Name extends string, SortName extends string, Row, Item>(
  at: { db: Db; cursors: CursorCodec; list: DocumentList<Filter, Name, SortName> },
  ask: PageAsk<Filter, SortName>,
  shown: Shown<Row, Item>,
): Promise<ListPage<Item>> {
  const { db, cursors, list } = at;
  const sort = list.sortsFor(ask.view).get(ask.sort);
  const keyset = keysetOf({ sort, limit: ask.limit, cursor: ask.cursor, codec: cursors });
  const { lead } = ask.view;
  const [from, id] = [list.from(lead), list.id(lead)];
  const told = toldByCounters(list, ask);
  const reading = db.query<Row & KeysetRow & { told: string | null }>(sql`
    select ${shown.columns}, ${keyset.select}, ${told ? sql`(${told})::text` : sql`null`} as told
    from ${from} ${shown.joins ?? sql.empty}
    where ${id} = any(array(
      select ${id} from ${from} where ${conditionOf(list, ask)} and ${keyset.where}
      order by ${keyset.orderBy} limit ${keyset.limit}))
    order by ${keyset.orderBy}`);
  const most = list.countsAtOnce(ask.filter);
  const [rows, counted] = await Promise.all([reading, told ? undefined : countSome(db, list, ask, most)]);
  const [first] = rows;
  const totals = !told
    ? counted
    : first?.told
      ? (JSON.parse(first.told) as ListTotals)
      : await countAll(db, list, ask);
  const { items, next, previous } = keyset.page(
    rows.map((row) => ({ item: shown.itemOf(row), keyset_key: row.keyset_key })),
  );
  return {
    items: items.map(({ item }) => item),
    page: { next, previous, total: totals?.count ?? most, ...(totals ? {} : { atLeast: true }) },
    totals: totals ? { amountExclTax: totals.amountExclTax, amountInclTax: totals.amountInclTax } : null,
  };
}
