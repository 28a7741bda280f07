import type { Grant, GrantScope, Permission } from '@comptoir/contracts';
import { sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { grantsOf } from '../sessions/grants-of';

interface Holder {
  readonly id: string;
  readonly scope: GrantScope;
  readonly homeStoreId: string | null;
  readonly storeIds: readonly string[];
}

/** For rooms that have to find the people who may do something. */
@Injectable()
export class PermissionHolders {
  /** The active users who hold this permission, as they are now, in every one of these stores; on their own things is not enough. */
  async in(db: Queryable, permission: Permission, stores: 'all' | readonly string[]): Promise<string[]> {
    const holders = await db.query<Holder>(sql`
      select u.id, r.permissions ->> ${permission} as scope, u.home_store_id as "homeStoreId",
        coalesce((select json_agg(s.store_id) from user_store s where s.user_id = u.id), '[]') as "storeIds"
      from app_user u join role r on r.id = u.role_id
      where u.active and r.permissions ->> ${permission} is not null order by u.id`);
    return holders
      .filter((holder) => covers(grantsOf({ [permission]: holder.scope }, holder)[permission], stores))
      .map(({ id }) => id);
  }
}

function covers(grant: Grant | undefined, stores: 'all' | readonly string[]): boolean {
  if (!grant || grant.scope === 'own') return false;
  if (grant.scope === 'network') return true;
  return stores !== 'all' && stores.every((store) => grant.stores.includes(store));
}
