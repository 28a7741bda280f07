import { emailBouncedV1, emailRepliedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { Db, newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { announcementOf, endedColumns, type EndedRow } from '../emails/ended-email.port';
import type { EmailState } from '../emails/email';
import { replyErrors } from './reply.errors';

export interface Answer {
  readonly messageId: string;
  readonly from: { readonly name: string; readonly email: string };
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
}

/** What came back to e-mails: each arrival has its effect once. */
@Injectable()
export class Replies {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** The first of these messages that is one of ours. */
  async ours(messageIds: readonly string[]): Promise<string | undefined> {
    const row = await this.db.one<{ id: string }>(sql`
      select e.id from unnest(${messageIds}::text[]) with ordinality as m(message_id, place)
      join email e on e.message_id = m.message_id order by m.place limit 1`);
    return row?.id;
  }

  /** False where it had bounced already. Refuses (`inbound-mail.too-early`) while it is not known to be sent. */
  async bounce(emailId: string, status: string): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const row = await tx.one<EndedRow>(sql`
        update email set state = 'BOUNCED', reason = ${status}, bounced_at = clock_timestamp(), version = version + 1
        where id = ${emailId} and state = 'SENT' returning ${endedColumns}`);
      if (!row) return this.notSent(tx, emailId);
      await this.outbox.announce(tx, emailBouncedV1, announcementOf(row, { reason: status }));
      this.poke(tx, row.store_id);
      return true;
    });
  }

  /** False for a message that arrived before. */
  async keep(emailId: string, { messageId, from, subject, text, attachments }: Answer): Promise<boolean> {
    return this.db.transaction(async (tx) => {
      const email = await tx.one<EndedRow>(
        sql`select ${endedColumns} from email where id = ${emailId} for share`,
      );
      if (!email) return false;
      const reply = await tx.one<{ id: string; at: Date }>(sql`
        insert into email_reply (id, email_id, store_id, project_id, message_id, from_name, from_email, subject, body, attachments)
        values (${newId()}, ${emailId}, ${email.store_id}, ${email.project_id}, ${messageId}, ${from.name}, ${from.email},
          ${subject}, ${text}, ${sql.json(attachments)})
        on conflict (message_id) do nothing returning id, received_at as at`);
      if (!reply) return false;
      const { data, storeId } = announcementOf(email, {
        replyId: reply.id,
        repliedAt: reply.at.toISOString(),
      });
      await this.outbox.announce(tx, emailRepliedV1, { id: reply.id, version: 1, storeId, data });
      this.poke(tx, email.store_id);
      return true;
    });
  }

  private async notSent(tx: Tx, emailId: string): Promise<false> {
    const row = await tx.one<{ state: EmailState }>(sql`select state from email where id = ${emailId}`);
    if (row?.state === 'SENDING' || row?.state === 'UNKNOWN') throw replyErrors.tooEarly();
    return false;
  }

  private poke(tx: Tx, storeId: string): void {
    tx.afterCommit(() => this.pokes.poke(storeId, 'emails'));
  }
}
