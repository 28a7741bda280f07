import { sql, type Tx } from '@comptoir/persistence';
import type { Counter } from '../lists/counters.port';

/** What the counters tell orders apart by. */
export const orderDimensions = sql`store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
  orderable, awaiting_delivery, delivery_late`;

/** The counters of orders, changes that are not yet added up included, and as the orders themselves say. */
export const orderCounter: Counter = {
  name: 'order_counter',
  kept: sql`select ${orderDimensions}, sum(count)::bigint as count, sum(amount_excl_tax)::bigint as amount_excl_tax,
      sum(amount_incl_tax)::bigint as amount_incl_tax from order_counter group by ${orderDimensions}`,
  recounted: sql`select ${orderDimensions}, count(*) as count, sum(amount_excl_tax)::bigint as amount_excl_tax,
      sum(amount_incl_tax)::bigint as amount_incl_tax from order_state group by ${orderDimensions}`,
};

/** Counts everything again from the orders; what the counters then say was true at one instant. */
export async function rebuildOrderCounters(tx: Tx): Promise<void> {
  await tx.execute(sql`lock table order_state in share row exclusive mode`);
  await tx.execute(sql`delete from order_counter`);
  await tx.execute(sql`
    insert into order_counter (${orderDimensions}, count, amount_excl_tax, amount_incl_tax, folded)
    select ${orderDimensions}, count(*), sum(amount_excl_tax), sum(amount_incl_tax), true from order_state group by ${orderDimensions}`);
}
