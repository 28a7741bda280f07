import {
  emailFailedV1,
  emailSentV1,
  emailSuppressedV1,
  type DataOf,
  type planReminders,
} from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../notifications.config';
import type { Ending } from './email';

/** A row that came to its end, as the events tell it. */
interface EndedRow {
  readonly id: string;
  readonly version: number;
  readonly store_id: string;
  readonly project_id: string;
  readonly quote_ids: string[];
  readonly recipient_id: string;
  readonly operation_id: string | null;
}

const endedColumns = sql`id, version, store_id, project_id, quote_ids, recipient_id, operation_id`;

@Injectable()
export class EmailRepository {
  private readonly domain: string;

  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
    @Inject(CONFIG) config: NotificationsConfig,
  ) {
    this.domain = config.MAIL_DOMAIN;
  }

  /** Queues what is ordered; an item ordered before stays as it is. */
  async plan(tx: Tx, order: DataOf<typeof planReminders>): Promise<void> {
    const rows = order.items.map((item) => ({ ...item, messageId: `<${item.itemId}@${this.domain}>` }));
    await tx.execute(sql`
      insert into email (id, store_id, project_id, quote_ids, operation_id, recipient_id, recipient_name, recipient_email,
        gap_days, template_id, message_id, created_by)
      select "itemId", "storeId", "projectId", array(select jsonb_array_elements_text("quoteIds")::uuid), ${order.operationId},
        (recipient->>'partyId')::uuid, recipient->>'name', recipient->>'email', "gapDays", ${order.templateId}, "messageId",
        ${order.createdBy.name}
      from jsonb_to_recordset(${sql.json(rows)}) as r("itemId" uuid, "storeId" uuid, "projectId" uuid, "quoteIds" jsonb,
        recipient jsonb, "gapDays" int, "messageId" text)
      on conflict (id) do nothing`);
    const cancelled = await tx.one(
      sql`select from cancelled_operation where operation_id = ${order.operationId}`,
    );
    if (cancelled) await this.cancel(tx, order.operationId);
  }

  /** Suppresses what is still queued; what is planned later for this operation is suppressed at once. */
  async cancel(tx: Tx, operationId: string): Promise<void> {
    await tx.execute(
      sql`insert into cancelled_operation (operation_id) values (${operationId}) on conflict do nothing`,
    );
    const rows = await tx.query<EndedRow>(sql`
      update email set state = 'SUPPRESSED', reason = 'CANCELLED', version = version + 1, settled_at = clock_timestamp()
      where operation_id = ${operationId} and state = 'QUEUED' returning ${endedColumns}`);
    await this.announce(tx, rows, { state: 'SUPPRESSED', reason: 'CANCELLED' });
  }

  /** Ends an e-mail that is still ours. False when it is not: the lease ran out and somebody else looked after it. */
  async end(tx: Tx, { id, version }: { id: string; version: number }, ending: Ending): Promise<boolean> {
    const sent = ending.state === 'SENT' ? ending : undefined;
    const rows = await tx.query<EndedRow>(sql`
      update email set state = ${ending.state}, version = version + 1, settled_at = clock_timestamp(), lease_until = null,
        reason = ${ending.state === 'SENT' ? null : ending.reason}, sent_on = ${sent?.sentOn ?? null}::date,
        subject = coalesce(${sent?.subject ?? null}, subject), template_id = coalesce(${sent?.template?.id ?? null}::uuid, template_id),
        template_version = coalesce(${sent?.template?.version ?? null}::int, template_version)
      where id = ${id} and version = ${version} and state in ('SENDING', 'UNKNOWN') returning ${endedColumns}`);
    await this.announce(tx, rows, ending);
    return rows.length > 0;
  }

  private async announce(tx: Tx, rows: readonly EndedRow[], ending: Ending): Promise<void> {
    const told = <More>(more: More) => rows.map((row) => announcementOf(row, more));
    if (ending.state === 'SENT') {
      const { sentOn, subject } = ending;
      await this.outbox.announceAll(tx, emailSentV1, told({ sentOn, subject }));
    } else {
      const event = ending.state === 'SUPPRESSED' ? emailSuppressedV1 : emailFailedV1;
      await this.outbox.announceAll(tx, event, told({ reason: ending.reason }));
    }
    tx.afterCommit(() => {
      for (const storeId of new Set(rows.map((row) => row.store_id))) this.pokes.poke(storeId, 'emails');
    });
  }
}

function announcementOf<More>(row: EndedRow, more: More) {
  return {
    id: row.id,
    version: row.version,
    storeId: row.store_id,
    operationId: row.operation_id ?? undefined,
    data: {
      emailId: row.id,
      version: row.version,
      storeId: row.store_id,
      projectId: row.project_id,
      quoteIds: row.quote_ids,
      recipientId: row.recipient_id,
      operationId: row.operation_id,
      itemId: row.operation_id && row.id,
      ...more,
    },
  };
}
