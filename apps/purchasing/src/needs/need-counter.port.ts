import { ChangeCounter, sql } from '@comptoir/persistence';

/** What can be bought now, by the store that it is for. */
export const needCounter = new ChangeCounter({
  name: 'need_counter',
  table: sql`need_counter`,
  of: sql`need`,
  only: sql`buyable_in is not null`,
  store: sql`buyable_in`,
  dimensions: sql`buyable_in`,
  amounts: [sql`buyable_amount`],
});
