import { cancelReminders, planEmails, type DataOf } from '@comptoir/contracts';
import { sql } from '@comptoir/persistence';
import { optedOut } from '../correspondence/opted-out.predicates';
import type { BulkKind, OrderOf } from './bulk-kind';

type EmailItem = DataOf<typeof planEmails>['items'][number];
type EmailFacts = Pick<EmailItem, 'documentIds' | 'audience' | 'recipient'>;

/** As many documents as one e-mail speaks of. */
const documentsPerEmail = 50;

/** Who has a part in the project `p`; the customer is that of the document `i`, for nobody may get another's papers. */
const holder = sql`case a.audience when 'CUSTOMER' then i.customer_id when 'FRONT_DESK' then p.front_desk_id
  when 'SALESPERSON' then p.salesperson_id when 'BACK_OFFICE' then p.back_office_id when 'INSTALLER' then p.installer_id end`;

/** One e-mail per project and recipient, or one per document; who has two parts in a project gets one, for the first. */
export const emailKind: BulkKind<OrderOf<'email'>, EmailFacts> = {
  permission: 'email.send',
  itemPer: 'projectAndRecipient',
  deferred: () => true,
  takesBack: false,
  command: planEmails,
  cancelCommand: cancelReminders,
  label: ({ email }) => email.subject,

  recipients: ({ email: { recipients, onePer } }) => sql`
    select distinct on (coalesce(recipient_id::text, audience)) audience, recipient_id,
      ${onePer === 'DOCUMENT' ? sql`i.document_id` : sql`null::uuid`} as per
    from (
      select a.audience, a.place, ${holder} as recipient_id from unnest(${recipients}::text[]) with ordinality as a(audience, place)
    ) part order by coalesce(recipient_id::text, audience), place`,

  rules({ stillMeant, permitted }) {
    return {
      joins: sql`left join party r on r.id = t.recipient_id`,
      reason: sql`case
        when not ${permitted} then 'FORBIDDEN'
        when r.id is null then 'NO_RECIPIENT'
        when not ${stillMeant} then 'NO_LONGER_MATCHES'
        when t.audience = 'CUSTOMER' and (r.email_opt_out or ${optedOut(sql`r.id`, 'INFORMATION')}) then 'OPTED_OUT'
        when r.email is null then 'NO_ADDRESS' end`,
      facts: sql`jsonb_build_object(
        'documentIds', to_jsonb(t.document_ids[1:${documentsPerEmail}::int]), 'audience', t.audience,
        'recipient', jsonb_build_object('partyId', r.id, 'name', r.display_name, 'email', r.email))`,
    };
  },

  chunk(
    { email: { recipients: _recipients, onePer: _onePer, ...content } },
    frame,
    items,
  ): DataOf<typeof planEmails> {
    return {
      ...frame,
      content,
      items: items.map(({ itemId, storeId, projectId, facts }) => ({ itemId, storeId, projectId, ...facts })),
    };
  },
};
