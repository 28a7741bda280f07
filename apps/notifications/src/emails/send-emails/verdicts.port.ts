import type { Correspondence, Letter, QuotePaper, SkipReason } from '@comptoir/contracts';
import { Injectable } from '@nestjs/common';
import { OptOuts } from '../../opt-outs/opt-outs.port';
import type { ClaimedEmail } from '../email';
import { ReadyMessages, type ReadyMessage } from '../ready-messages.repository';
import { decide, decideLetter } from './decision';
import { MailQueue } from './mail-queue.repository';
import { PapersToday } from './papers-today.port';

/** What a message is made of. */
export type Material =
  | { readonly papers: readonly [QuotePaper, ...QuotePaper[]] }
  | { readonly letter: Correspondence }
  | { readonly ready: ReadyMessage; readonly about?: Correspondence };
export type Verdict =
  { readonly material: Material; readonly to: string } | { readonly suppress: SkipReason };

/** Whether claimed e-mails are still right, and what each is made of, as everything stands this moment. */
@Injectable()
export class Verdicts {
  constructor(
    private readonly papers: PapersToday,
    private readonly queue: MailQueue,
    private readonly optOuts: OptOuts,
    private readonly ready: ReadyMessages,
  ) {}

  async on(claimed: readonly ClaimedEmail[]): Promise<ReadonlyMap<string, Verdict>> {
    const [reminders, letters, messages] = [
      claimed.filter(({ topic }) => topic === 'REMINDER'),
      claimed.filter(({ topic }) => topic === 'INFORMATION'),
      claimed.filter(({ topic }) => topic !== 'REMINDER' && topic !== 'INFORMATION'),
    ];
    const verdicts = await Promise.all([
      this.onReminders(reminders),
      this.onLetters(letters),
      this.onMessages(messages),
    ]);
    const refused = await this.optOuts.among(
      [...reminders, ...letters.filter(({ audience }) => audience === 'CUSTOMER')].map(
        ({ id, recipientId, topic }) => ({ id, partyId: recipientId, topic }),
      ),
    );
    const optedOut = [...refused].map((id): [string, Verdict] => [id, { suppress: 'OPTED_OUT' }]);
    return new Map<string, Verdict>([...verdicts.flat(), ...optedOut]);
  }

  private async onReminders(emails: readonly ClaimedEmail[]): Promise<[string, Verdict][]> {
    if (emails.length === 0) return [];
    const [papers, last] = await Promise.all([this.papers.of(emails), this.queue.lastSent(emails)]);
    return emails.map((email) => {
      const own = email.quoteIds.flatMap((id) => papers.get(id) ?? []);
      const decision = decide(email, own, last.get(email.id));
      const verdict =
        'suppress' in decision ? decision : { material: { papers: decision.send }, to: decision.to };
      return [email.id, verdict];
    });
  }

  private async onLetters(emails: readonly ClaimedEmail[]): Promise<[string, Verdict][]> {
    const found = await this.papers.correspondence(emails.flatMap(letterOf));
    return emails.map(({ id, audience }) => {
      const decision = decideLetter(audience, found.get(id));
      const verdict =
        'suppress' in decision ? decision : { material: { letter: decision.letter }, to: decision.to };
      return [id, verdict];
    });
  }

  private async onMessages(emails: readonly ClaimedEmail[]): Promise<[string, Verdict][]> {
    const [ready, projects] = await Promise.all([
      this.ready.of(emails.map(({ id }) => id)),
      this.papers.correspondence(emails.flatMap(letterOf)),
    ]);
    return emails.map(({ id, recipientEmail: to }) => {
      const message = ready.get(id);
      if (!message) return [id, { suppress: 'MISSING_VALUE' }];
      return [id, { material: { ready: message, about: projects.get(id) }, to }];
    });
  }
}

/** What to ask sales for: nothing where the e-mail speaks of no project, or to nobody in particular. */
function letterOf({ id: key, projectId, documentIds, audience, recipientId }: ClaimedEmail): Letter[] {
  if (!projectId || !audience) return [];
  return [{ key, projectId, documentIds: [...documentIds], audience, partyId: recipientId }];
}
