import type { SkipReason } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { crashPoint } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { LookupAnswer } from '../../transport/mail-lookup.port';
import type { MailOutcome } from '../../transport/mail-outcome';
import { MailTransport } from '../../transport/mail-transport.port';
import type { ClaimedEmail } from '../email';
import { skipReasonOf } from './decision';
import { EmailEndings } from './email-endings.port';
import { MailQueue } from './mail-queue.repository';
import { MessageWriter } from './message-writer.port';
import type { Material } from './verdicts.port';

/** Hands one claimed e-mail over and writes down what came of it. */
@Injectable()
export class MailDesk {
  constructor(
    private readonly writer: MessageWriter,
    private readonly transport: MailTransport,
    private readonly queue: MailQueue,
    private readonly endings: EmailEndings,
  ) {}

  /** What the mail server answered; nothing where it was not even asked. */
  async send(email: ClaimedEmail, material: Material, to: string): Promise<MailOutcome | undefined> {
    const written = await this.writer
      .write(email, material, to)
      .catch((error: unknown) => this.unwritten(email, error));
    if ('suppress' in written) return void (await this.suppress(email, written.suppress));
    if (!(await this.endings.keep(email, written.message))) return undefined;
    crashPoint('mailer.before-data');
    const outcome = await this.transport.send(written.message);
    crashPoint('mailer.after-250');
    if (outcome.kind === 'accepted') {
      const { message, sentOn, template } = written;
      await this.endings.end(email, { state: 'SENT', sentOn, subject: message.subject, template });
    } else {
      await this.notSent(email, outcome);
    }
    return outcome;
  }

  suppress(email: ClaimedEmail, reason: SkipReason): Promise<void> {
    return this.endings.end(email, { state: 'SUPPRESSED', reason });
  }

  suppressCancelled(): Promise<void> {
    return this.endings.suppressCancelled();
  }

  /** What a look-up said of an e-mail whose end nobody knew. */
  async resolve(email: ClaimedEmail, answer: LookupAnswer): Promise<void> {
    if (answer === 'found') await this.endings.foundSent(email);
    else if (answer === 'absent') await this.queue.putBack([email]);
    else await this.endings.end(email, { state: 'FAILED', reason: 'email.delivery-unknown' });
  }

  /** What is away for now says nothing about the message: it goes back into the queue, and the round ends. */
  private async unwritten(email: ClaimedEmail, error: unknown): Promise<{ readonly suppress: SkipReason }> {
    if (!isRefusal(error)) throw error;
    if (error.kind === 'unavailable') {
      await this.queue.putBack([email]);
      throw error;
    }
    return { suppress: skipReasonOf(error) };
  }

  private async notSent(
    email: ClaimedEmail,
    { kind, reason }: Exclude<MailOutcome, { kind: 'accepted' }>,
  ): Promise<void> {
    if (kind === 'down') await this.queue.putBack([email]);
    else if (kind === 'ambiguous') await this.queue.doubt(email);
    else if (kind === 'rejected' || !(await this.queue.postpone(email))) {
      await this.endings.end(email, { state: 'FAILED', reason });
    }
  }
}
