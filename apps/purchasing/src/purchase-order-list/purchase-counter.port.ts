import { ChangeCounter, sql } from '@comptoir/persistence';

/** What conditions on purchase orders look at, less what depends on the day or on a line. */
export const purchaseCounter = new ChangeCounter({
  name: 'purchase_counter',
  table: sql`purchase_counter`,
  of: sql`purchase_order`,
  store: sql`store_id`,
  dimensions: sql`store_id, status, acknowledged, credited, price_deviation`,
  amounts: [sql`amount`],
});
