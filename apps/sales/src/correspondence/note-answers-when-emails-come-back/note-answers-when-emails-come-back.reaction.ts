import { emailBouncedV1, emailRepliedV1, type DataOf } from '@comptoir/contracts';
import { On, Pokes, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../../history/history.port';

const mailer = { userId: 'service:notifications', name: 'Messagerie' };

type Answer = DataOf<typeof emailBouncedV1> | DataOf<typeof emailRepliedV1>;

/** An answer, or an e-mail that came back, is a line in its project's history; an answer ends the reminders of its quotes. */
@Injectable()
export class NoteAnswersWhenEmailsComeBack {
  constructor(
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  @On(emailBouncedV1)
  bounced({ data }: Heard<DataOf<typeof emailBouncedV1>>, tx: Tx): Promise<void> {
    return this.note(tx, data, {
      action: 'email.bounced',
      facts: { emailId: data.emailId, reason: data.reason },
    });
  }

  @On(emailRepliedV1)
  async replied({ data }: Heard<DataOf<typeof emailRepliedV1>>, tx: Tx): Promise<void> {
    await tx.execute(sql`
      update quote_state set answered_at = ${data.repliedAt}
      where quote_id = any(${data.quoteIds}::uuid[]) and (answered_at is null or answered_at < ${data.repliedAt})`);
    await this.note(tx, data, {
      action: 'email.replied',
      facts: { emailId: data.emailId, replyId: data.replyId },
    });
  }

  private async note(
    tx: Tx,
    { projectId, storeId, emailId }: Answer,
    line: { action: string; facts: Record<string, string> },
  ): Promise<void> {
    if (projectId !== null)
      await this.history.write(tx, [{ ...line, actor: mailer, aggregateId: emailId, projectId, storeId }]);
    tx.afterCommit(() => this.pokes.poke(storeId, 'emails'));
  }
}
