import { crashPoint } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { MailLookup } from '../../transport/mail-lookup.port';
import type { MailOutcome } from '../../transport/mail-outcome';
import type { ClaimedEmail } from '../email';
import { MailDesk } from './mail-desk.port';
import { MailQueue } from './mail-queue.repository';
import { Verdicts, type Verdict } from './verdicts.port';

/** Nothing can be sent for now, through no fault of any e-mail. */
export class MailServerDown extends Error {
  override readonly name = 'MailServerDown';
}

const batch = 32;
const atOnce = 8;

/** One round: look up what is doubtful, claim what is due, see how things stand, send, tell. */
@Injectable()
export class MailRound {
  constructor(
    private readonly queue: MailQueue,
    private readonly desk: MailDesk,
    private readonly verdicts: Verdicts,
    private readonly lookup: MailLookup,
  ) {}

  /** True when there may be more to do at once. */
  async run(): Promise<boolean> {
    await this.lookUpDoubtful();
    const claimed = await this.queue.claim(batch);
    if (claimed.length > 0) crashPoint('mailer.after-claim');
    try {
      await this.sendAll(claimed);
    } finally {
      await this.desk.suppressCancelled();
    }
    return claimed.length > 0;
  }

  private async sendAll(claimed: readonly ClaimedEmail[]): Promise<void> {
    if (claimed.length === 0) return;
    let verdicts: ReadonlyMap<string, Verdict>;
    try {
      verdicts = await this.verdicts.on(claimed);
    } catch (error) {
      await this.queue.putBack(claimed);
      throw error;
    }
    await this.handleAll(claimed, (email) => this.handle(email, verdicts.get(email.id)));
  }

  /**
   * A few at a time, and never leaving one behind under way: whoever looks after it next would send it again. After a
   * failure the rest goes back; the one that failed stays claimed until its lease ends and a look-up tells its fate.
   */
  private async handleAll(
    claimed: readonly ClaimedEmail[],
    handle: (email: ClaimedEmail) => Promise<MailOutcome | undefined>,
  ): Promise<void> {
    const waiting = [...claimed];
    let trouble: unknown;
    const lane = async () => {
      while (!trouble) {
        const email = waiting.shift();
        if (!email) break;
        try {
          const outcome = await handle(email);
          if (outcome?.kind === 'down') trouble = new MailServerDown(outcome.reason);
        } catch (error) {
          trouble = error;
        }
        if (trouble) await this.queue.putBack(waiting.splice(0));
      }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    if (trouble) throw trouble;
  }

  private async handle(email: ClaimedEmail, verdict: Verdict | undefined): Promise<MailOutcome | undefined> {
    if (!verdict || 'suppress' in verdict) {
      await this.desk.suppress(email, verdict?.suppress ?? 'NO_LONGER_MATCHES');
      return undefined;
    }
    return this.desk.send(email, verdict.material, verdict.to);
  }

  /** A look-up that does not answer leaves the e-mail doubtful until the next lease ends. */
  private async lookUpDoubtful(): Promise<void> {
    for (const email of await this.queue.claimDoubtful(batch)) {
      const answer = await this.lookup.lookUp(email.messageId).catch(() => undefined);
      if (answer !== undefined) await this.desk.resolve(email, answer);
    }
  }
}
