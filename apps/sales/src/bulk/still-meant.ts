import { sql, type SqlFragment } from '@comptoir/persistence';

/** Whether one of the item's documents is still one of those that were meant. */
export function stillMeant(matches: SqlFragment): SqlFragment {
  return sql`exists (
    select from quote h join quote_state s on s.quote_id = h.id join store st on st.id = h.store_id
    where h.id = any(t.document_ids) and ${matches})`;
}
