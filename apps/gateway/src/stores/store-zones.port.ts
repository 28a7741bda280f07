import { Db, sql, storeScope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { StoreZone } from './store';

/** Where each store's clock hangs. */
@Injectable()
export class StoreZones {
  constructor(private readonly db: Db) {}

  /** Of these stores, in the order of their ids. */
  of(stores: 'all' | ReadonlySet<string>): Promise<StoreZone[]> {
    const within = stores === 'all' ? stores : [...stores];
    return this.db.query<StoreZone>(sql`
      select id as "storeId", time_zone as "timeZone" from store
      where ${storeScope({ stores: within }, sql`id`)} order by id`);
  }
}
