import { sql } from '@comptoir/persistence';

/** A row `e` as the contract's EmailView. */
export const emailJson = sql`json_build_object(
  'id', e.id, 'state', e.state, 'reason', e.reason, 'topic', e.topic, 'audience', e.audience, 'storeId', e.store_id, 'projectId', e.project_id,
  'quoteIds', e.quote_ids || e.document_ids, 'operationId', e.operation_id,
  'recipient', json_build_object('partyId', e.recipient_id, 'name', e.recipient_name, 'email', e.recipient_email),
  'subject', e.subject, 'messageId', e.message_id, 'attempts', e.attempts, 'createdAt', e.created_at,
  'sentAt', case when e.state in ('SENT', 'BOUNCED') then e.settled_at end, 'replies', (select count(*)::int from email_reply r where r.email_id = e.id))`;
