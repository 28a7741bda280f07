import { Clock } from '@comptoir/kernel';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { ClaimedEmail, Ending } from '../email';
import { EmailRepository } from '../email.repository';
import { SentMessages } from '../sent-messages.repository';
import type { Message } from './envelopes.port';

const homeZone = 'Europe/Paris';

/** Brings e-mails to their end, each in a transaction of its own, so that what was sent is known to be sent. */
@Injectable()
export class EmailEndings {
  constructor(
    private readonly db: Db,
    private readonly emails: EmailRepository,
    private readonly clock: Clock,
    private readonly messages: SentMessages,
  ) {}

  /** Before it leaves, so that even what nobody knows the end of can be read as it was; false when it is not ours any more. */
  keep(email: ClaimedEmail, message: Message): Promise<boolean> {
    return this.messages.keep(email, message);
  }

  async end(email: ClaimedEmail, ending: Ending): Promise<void> {
    await this.db.transaction((tx) => this.emails.end(tx, email, ending));
  }

  /** What a cancel met under way and is queued again. */
  async suppressCancelled(): Promise<void> {
    const operations = await this.db.query<{ id: string }>(sql`
      select c.operation_id as id from cancelled_operation c
      where exists (select from email e where e.operation_id = c.operation_id and e.state = 'QUEUED')`);
    for (const { id } of operations) await this.db.transaction((tx) => this.emails.cancel(tx, id));
  }

  /** A look-up found it: sent, we learn of it late. */
  foundSent(email: ClaimedEmail): Promise<void> {
    return this.end(email, { state: 'SENT', sentOn: this.clock.today(homeZone), subject: null });
  }
}
