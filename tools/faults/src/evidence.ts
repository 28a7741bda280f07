import type { Stand } from '@comptoir/tool-stand';
import { rowsOf } from './operations';

const most = 20;

/** What a failed run leaves to read: the e-mails and items that did not come to the end they should have, and why. */
export async function evidenceOf(stand: Stand) {
  const [emails, items, deadLetters] = await Promise.all([
    rowsOf(
      stand,
      'notifications',
      `select id, state, reason, version, attempts, lease_until, created_at, settled_at from email where state <> 'SENT' limit ${most}`,
    ),
    rowsOf(
      stand,
      'sales',
      `select i.id, o.kind, i.state, i.reason, i.place, o.handed from bulk_item i join bulk_operation o on o.id = i.operation_id
       where i.state <> 'DONE' limit ${most}`,
    ),
    Promise.all(
      (['sales', 'tasks', 'notifications'] as const).map((service) =>
        rowsOf(
          stand,
          service,
          `select consumer, subject, error_message, attempts from dead_letter limit ${most}`,
        ),
      ),
    ),
  ]);
  return { emails, items, deadLetters: deadLetters.flat() };
}
