import { RawJson } from '@comptoir/messaging';
import {
  type CursorCodec,
  type Db,
  keysetOf,
  type KeysetRow,
  type Sort,
  sql,
  type SqlFragment,
} from '@comptoir/persistence';

interface PlainList {
  readonly from: SqlFragment;
  readonly condition: SqlFragment;
  /** One row as the JSON of the contract. */
  readonly item: SqlFragment;
  readonly sort: Sort;
}

/** One page of a list that has an exact count and no sums. */
export async function plainPage(
  { db, cursors }: { db: Db; cursors: CursorCodec },
  { from, condition, item, sort }: PlainList,
  ask: { limit: number; cursor?: string },
): Promise<RawJson> {
  const keyset = keysetOf({ sort, limit: ask.limit, cursor: ask.cursor, codec: cursors });
  const [rows, count] = await Promise.all([
    db.query<{ item: string } & KeysetRow>(sql`
      select ${item}::text as item, ${keyset.select} from ${from}
      where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    db.one<{ total: string }>(sql`select count(*) as total from ${from} where ${condition}`),
  ]);
  const { items, next, previous } = keyset.page(rows);
  const page = { next, previous, total: Number(count?.total ?? 0) };
  return new RawJson(`{"items":[${items.map((row) => row.item).join(',')}],"page":${JSON.stringify(page)}}`);
}
