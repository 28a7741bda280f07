import { emailFailedV1, emailSentV1, emailSuppressedV1, type EmailTopic } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Ending } from './email';

/** A row that came to its end, as the events tell it. */
export interface EndedRow {
  readonly id: string;
  readonly version: number;
  readonly store_id: string;
  readonly topic: EmailTopic;
  readonly project_id: string | null;
  readonly quote_ids: string[];
  readonly recipient_id: string;
  readonly operation_id: string | null;
  readonly item_id: string | null;
}

export const endedColumns = sql`id, version, store_id, topic, project_id, quote_ids, recipient_id, operation_id,
  case when topic in ('REMINDER', 'INFORMATION') and operation_id is not null then id else item_id end as item_id`;

@Injectable()
export class EmailRepository {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

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

/** An event about an e-mail as it stands. */
export function announcementOf<More>(row: EndedRow, more: More) {
  return {
    id: row.id,
    version: row.version,
    storeId: row.store_id,
    operationId: row.operation_id ?? undefined,
    data: {
      emailId: row.id,
      version: row.version,
      storeId: row.store_id,
      topic: row.topic,
      projectId: row.project_id,
      quoteIds: row.quote_ids,
      recipientId: row.recipient_id,
      operationId: row.operation_id,
      itemId: row.item_id,
      ...more,
    },
  };
}
