import { emailFailedV1, emailSentV1, emailSuppressedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Ending } from './email';
import { announcementOf, endedColumns, type EndedRow } from './ended-email.port';

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
