import {
  keysetOf,
  sql,
  type CursorCodec,
  type Db,
  type Scope,
  type SqlFragment,
} from '@comptoir/persistence';
import { RawJson } from '@comptoir/messaging';
import { conditionOf, type DocumentList, type ListView } from './document-list';
import { countSome } from './totals.port';

interface PageAsk<Filter, SortName extends string> {
  readonly filter: Filter;
  readonly scope: Scope;
  readonly view: ListView;
  readonly sort: SortName | `-${SortName}`;
  readonly limit: number;
  readonly cursor?: string;
}

/** One page of a list as the JSON that the contract promises; PostgreSQL writes the items, nobody parses them again. */
export async function findPage<Filter, Name extends string, SortName extends string>(
  at: { db: Db; cursors: CursorCodec; list: DocumentList<Filter, Name, SortName> },
  ask: PageAsk<Filter, SortName>,
  item: SqlFragment,
): Promise<RawJson> {
  const { db, cursors, list } = at;
  const sort = list.sortsFor(ask.view).get(ask.sort);
  const keyset = keysetOf({ sort, limit: ask.limit, cursor: ask.cursor, codec: cursors });
  const { lead } = ask.view;
  const [from, id] = [list.from(lead), list.id(lead)];
  // First which rows, from as few tables as tell it; then what they show.
  const rows = db.query<{ item: string; keyset_key: string[] }>(sql`
    select (${item})::text as item, ${keyset.select} from ${from}
    where ${id} = any(array(
      select ${id} from ${from} where ${conditionOf(list, ask)} and ${keyset.where}
      order by ${keyset.orderBy} limit ${keyset.limit}))
    order by ${keyset.orderBy}`);
  const most = list.countsAtOnce(ask.filter);
  const [totals, page] = await Promise.all([countSome(db, list, ask, most), rows]);
  const { items, ...neighbours } = keyset.page(page);
  const { count, ...amounts } = totals ?? { count: most };
  const told = { ...neighbours, total: count, ...(totals ? {} : { atLeast: true }) };
  return new RawJson(
    `{"items":[${items.map((row) => row.item).join(',')}],` +
      `"page":${JSON.stringify(told)},"totals":${JSON.stringify(totals ? amounts : null)}}`,
  );
}
