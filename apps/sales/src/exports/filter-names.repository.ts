import type { PaperFilter } from '@comptoir/contracts';
import { sql, type Queryable } from '@comptoir/persistence';
import type { FilterNames } from './filter-words';

export async function namesIn(db: Queryable, { store = [], party }: PaperFilter): Promise<FilterNames> {
  const stores = await db.query<{ name: string }>(
    sql`select name from store where id = any(${store}::uuid[]) order by name`,
  );
  const found = party
    ? await db.one<{ name: string }>(sql`select display_name as name from party where id = ${party}`)
    : undefined;
  return { stores: stores.map(({ name }) => name), party: found?.name ?? null };
}
