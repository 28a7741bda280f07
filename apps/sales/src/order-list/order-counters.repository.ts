import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { orderDimensions as dimensions } from './order-counters.port';

/** A store with fewer changes than that is left alone: they cost a reader nothing. */
const worthFolding = 100;

/**
 * The counters of orders are written by the database itself, as rows that say what changed; here they are added up, so
 * that reading them stays cheap. Whoever reads meanwhile sees the sums before or after, never half of it.
 */
@Injectable()
export class OrderCounters {
  constructor(private readonly db: Db) {}

  /** How many stores were folded. Two who fold at once do no harm: each moves only the rows that it deleted. */
  async fold(atLeast = worthFolding): Promise<number> {
    const stores = await this.db.query<{ id: string }>(sql`
      select store_id as id from order_counter where not folded group by store_id having count(*) >= ${atLeast}`);
    for (const { id } of stores)
      await this.db.execute(sql`
        with moved as (delete from order_counter where store_id = ${id} returning *)
        insert into order_counter (${dimensions}, count, amount_excl_tax, amount_incl_tax, folded)
        select ${dimensions}, sum(count), sum(amount_excl_tax), sum(amount_incl_tax), true
        from moved group by ${dimensions}
        having sum(count) <> 0 or sum(amount_excl_tax) <> 0 or sum(amount_incl_tax) <> 0`);
    return stores.length;
  }
}
