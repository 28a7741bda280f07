import { ChangeCounter, sql } from '@comptoir/persistence';

/** What predicates on orders look at, less what depends on the day. */
export const orderCounter = new ChangeCounter({
  name: 'order_counter',
  table: sql`order_counter`,
  of: sql`order_state`,
  store: sql`store_id`,
  dimensions: sql`store_id, status, project_stage, project_hold, project_activity, carry_over, ordered, payment_light,
    orderable, awaiting_delivery, delivery_late`,
  amounts: [sql`amount_excl_tax`, sql`amount_incl_tax`],
});
