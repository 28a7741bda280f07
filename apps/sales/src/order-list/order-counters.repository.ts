import { Db, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

const dimensions = sql`store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
  orderable, awaiting_delivery`;
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

/** Counts everything again from the orders; what the counters then say was true at one instant. */
export async function rebuildOrderCounters(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table order_state in share row exclusive mode`);
  await tx.execute(sql`delete from order_counter`);
  await tx.execute(sql`
    insert into order_counter (${dimensions}, count, amount_excl_tax, amount_incl_tax, folded)
    select ${dimensions}, count(*), sum(amount_excl_tax), sum(amount_incl_tax), true from order_state group by ${dimensions}`);
}
