import { sql } from '@comptoir/persistence';

/** What the quote `h` was taken over into, oldest first, as JSON. */
export const successorsColumn = sql`(
  select coalesce(json_agg(json_build_object('kind', n.kind, 'id', n.document_id, 'number', n.number, 'takenOn', n.taken_on)
    order by n.taken_on, n.document_id), '[]')
  from quote_successor n where n.quote_id = h.id)`;
