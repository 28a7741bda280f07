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
import { countAll, type ListTotals } from './totals.port';

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
  shown: { item: SqlFragment; totals?: () => Promise<ListTotals> },
): Promise<RawJson> {
  const { db, cursors, list } = at;
  const sort = list.sortsFor(ask.view).get(ask.sort);
  const keyset = keysetOf({ sort, limit: ask.limit, cursor: ask.cursor, codec: cursors });
  const condition = conditionOf(list, ask);
  const rows = db.query<{ item: string; keyset_key: string[] }>(sql`
    select (${shown.item})::text as item, ${keyset.select} from ${list.from}
    where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`);
  const [totals, page] = await Promise.all([shown.totals?.() ?? countAll(db, list, condition), rows]);
  const { items, next, previous } = keyset.page(page);
  const { count, ...amounts } = totals;
  return new RawJson(
    `{"items":[${items.map(({ item }) => item).join(',')}],` +
      `"page":${JSON.stringify({ next, previous, total: count })},"totals":${JSON.stringify(amounts)}}`,
  );
}
