import type { Caller } from '@comptoir/messaging';
import { sql, type SqlFragment } from '@comptoir/persistence';

/** The rows `notice n` that are somebody's own and that they want: as a user, or as the party that they are. */
export function noticesOf({ userId, partyId }: Caller): SqlFragment {
  const ids = partyId ? [userId, partyId] : [userId];
  return sql`(n.recipient_id = any(${ids}::uuid[])
    and not exists (select from notice_mute m where m.user_id = ${userId} and m.kind = n.kind))`;
}

/** The notice `n` as the contract's JSON. */
export const noticeItem = sql`json_build_object(
  'id', n.id, 'kind', n.kind, 'count', n.count,
  'at', to_char(n.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'readAt', to_char(n.read_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'aboutId', n.about_id, 'storeId', n.store_id,
  'project', case when n.project_id is not null then
    json_build_object('id', n.project_id, 'number', n.project_number, 'label', n.project_label) end,
  'actor', n.actor, 'words', n.words, 'facts', n.facts)`;
