import type { DataOf, planEmails, PlannedMessage, planReminders } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';
import { EmailRepository } from './email.repository';

/** Queues what others order. An item ordered before stays as it is; what is ordered after its cancellation is cancelled. */
@Injectable()
export class EmailPlans {
  private readonly domain: string;

  constructor(
    private readonly emails: EmailRepository,
    @Inject(CONFIG) config: NotificationsConfig,
  ) {
    this.domain = config.MAIL_DOMAIN;
  }

  async reminders(tx: Tx, order: DataOf<typeof planReminders>): Promise<void> {
    const rows = order.items.map((item) => ({ ...item, messageId: this.messageId(item.itemId) }));
    await tx.execute(sql`
      insert into email (id, topic, audience, store_id, project_id, quote_ids, operation_id, recipient_id, recipient_name,
        recipient_email, gap_days, template_id, message_id, created_by)
      select "itemId", 'REMINDER', 'CUSTOMER', "storeId", "projectId",
        array(select jsonb_array_elements_text("quoteIds")::uuid), ${order.operationId}, (recipient->>'partyId')::uuid,
        recipient->>'name', recipient->>'email', "gapDays", ${order.templateId}, "messageId", ${order.createdBy.name}
      from jsonb_to_recordset(${sql.json(rows)}) as r("itemId" uuid, "storeId" uuid, "projectId" uuid, "quoteIds" jsonb,
        recipient jsonb, "gapDays" int, "messageId" text)
      on conflict (id) do ${again}`);
    await this.minded(tx, order.operationId);
  }

  /** The words are kept once for the whole operation. */
  async letters(
    tx: Tx,
    { operationId, content, items, createdBy }: DataOf<typeof planEmails>,
  ): Promise<void> {
    await tx.execute(sql`
      insert into email_content (operation_id, ordered_by, content) values (${operationId}, ${createdBy.id}, ${sql.json(content)}) on conflict do nothing`);
    const rows = items.map((item) => ({ ...item, messageId: this.messageId(item.itemId) }));
    await tx.execute(sql`
      insert into email (id, topic, audience, store_id, project_id, quote_ids, document_ids, operation_id, recipient_id,
        recipient_name, recipient_email, gap_days, template_id, message_id, created_by)
      select "itemId", 'INFORMATION', audience, "storeId", "projectId", '{}',
        array(select jsonb_array_elements_text("documentIds")::uuid), ${operationId}, (recipient->>'partyId')::uuid,
        recipient->>'name', recipient->>'email', 0, ${content.templateId}, "messageId", ${createdBy.name}
      from jsonb_to_recordset(${sql.json(rows)}) as r("itemId" uuid, "storeId" uuid, "projectId" uuid, "documentIds" jsonb,
        audience text, recipient jsonb, "messageId" text)
      on conflict (id) do ${again}`);
    await this.minded(tx, operationId);
  }

  /** Messages that their sender has written. */
  async messages(tx: Tx, messages: readonly PlannedMessage[]): Promise<void> {
    const rows = messages.map((message) => ({ ...message, messageId: this.messageId(message.emailId) }));
    await tx.execute(sql`
      with messages as (
        select * from jsonb_to_recordset(${sql.json(rows)}) as r("emailId" uuid, topic text, "storeId" uuid, "projectId" uuid,
          "operationId" uuid, "itemId" uuid, "createdBy" text, recipient jsonb, subject text, text text, html text,
          calendar jsonb, "papersFor" text, "purchaseOrder" jsonb, "messageId" text, language text)
      ), planned as (
        insert into email (id, topic, audience, store_id, project_id, quote_ids, operation_id, item_id, recipient_id,
          recipient_name, recipient_email, gap_days, message_id, created_by)
        select "emailId", topic, "papersFor", "storeId", "projectId", '{}', "operationId", "itemId", (recipient->>'partyId')::uuid,
          recipient->>'name', recipient->>'email', 0, "messageId", "createdBy" from messages
        on conflict (id) do nothing returning id
      )
      insert into ready_message (email_id, subject, body_text, body_html, calendar, purchase_order, language)
      select m."emailId", m.subject, m.text, m.html, nullif(m.calendar, 'null'), m."purchaseOrder", coalesce(m.language, 'fr')
      from messages m join planned p on p.id = m."emailId"`);
    const operations = new Set(messages.flatMap(({ operationId }) => operationId ?? []));
    for (const operationId of operations) await this.minded(tx, operationId);
  }

  private messageId(emailId: string): string {
    return `<${emailId}@${this.domain}>`;
  }

  private async minded(tx: Tx, operationId: string): Promise<void> {
    const cancelled = await tx.one(sql`select from cancelled_operation where operation_id = ${operationId}`);
    if (cancelled) await this.emails.cancel(tx, operationId);
  }
}

/** Ordered once more, what has failed is tried again, for as long as anything new. */
const again = sql`update set state = 'QUEUED', version = email.version + 1, reason = null, attempts = 0,
  created_at = clock_timestamp(), next_attempt_at = clock_timestamp(), settled_at = null where email.state = 'FAILED'`;
