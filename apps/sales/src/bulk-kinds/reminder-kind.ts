import { cancelReminders, planReminders, type DataOf } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { optedOut } from '../correspondence/opted-out.predicates';
import type { BulkKind, OrderOf } from './bulk-kind';

type ReminderItem = DataOf<typeof planReminders>['items'][number];
type ReminderFacts = Pick<ReminderItem, 'quoteIds' | 'recipient' | 'gapDays'>;

/** As many quotes as one e-mail speaks of; the most urgent ones. */
const quotesPerEmail = 50;

/** One e-mail per project and customer about those of their quotes that wait for an answer. */
export const reminderKind: BulkKind<OrderOf<'reminder'>, ReminderFacts> = {
  permission: 'reminder.send',
  itemPer: 'projectAndCustomer',
  deferred: () => true,
  takesBack: false,
  command: planReminders,
  cancelCommand: cancelReminders,
  label: () => 'Relance de devis',

  rules({ order: { reminder }, matches, permitted, now }) {
    const today = sql`(${now}::timestamptz at time zone st.time_zone)::date`;
    const recently = reminder.respectGap
      ? sql`coalesce(s.last_reminded_on > ${today} - st.reminder_gap_days, false)`
      : sql`false`;
    return {
      joins: sql`
        join party c on c.id = t.customer_id
        cross join lateral (
          select array_agg(h.id order by s.expiry_date, h.id) filter (where s.status = 'SENT' and ${matches} and not ${recently}) as due,
            bool_or(s.status = 'SIGNED') as signed,
            bool_or(s.status = 'SENT' and ${matches} and ${recently}) as reminded,
            max(st.reminder_gap_days) as gap_days
          from quote h join quote_state s on s.quote_id = h.id join store st on st.id = h.store_id
          where h.id = any(t.document_ids)
        ) q`,
      reason: sql`case
        when not ${permitted} then 'FORBIDDEN'
        when q.due is null then
          case when q.signed then 'SIGNED_MEANWHILE' when q.reminded then 'REMINDED_RECENTLY' else 'NO_LONGER_MATCHES' end
        when c.email_opt_out or ${optedOut(sql`c.id`, 'REMINDER')} then 'OPTED_OUT'
        when c.email is null then 'NO_ADDRESS' end`,
      facts: sql`jsonb_build_object(
        'quoteIds', to_jsonb(q.due[1:${quotesPerEmail}::int]),
        'recipient', jsonb_build_object('partyId', c.id, 'name', c.display_name, 'email', c.email),
        'gapDays', ${reminder.respectGap ? sql`q.gap_days` : sql`0`})`,
    };
  },

  chunk({ reminder }, frame, items): DataOf<typeof planReminders> {
    return {
      ...frame,
      templateId: reminder.templateId ?? null,
      items: items.map(({ itemId, storeId, projectId, facts }) => ({ itemId, storeId, projectId, ...facts })),
    };
  },
};
