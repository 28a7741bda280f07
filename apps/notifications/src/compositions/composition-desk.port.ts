import type { QuotePaper } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { Message } from '../emails/send-emails/envelopes.port';
import { LetterWriter } from '../emails/send-emails/letter-writer.port';
import type { NotificationsConfig } from '../notifications.config';
import {
  ComposedLetters,
  type Composed,
  type ComposedLetter,
  type SomeLetters,
} from './composed-letters.port';
import { compositionErrors } from './composition.errors';

export interface Proof extends Pick<SomeLetters, 'total'> {
  readonly item: ComposedLetter;
  /** The message, or why there would be none. */
  readonly written: Message | Refusal;
}

/** One message of an order, written by the very writer that would send it. */
@Injectable()
export class CompositionDesk {
  constructor(
    private readonly letters: ComposedLetters,
    private readonly writer: LetterWriter,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  /** Refuses (`email.no-such-message`) a number beyond the last one. */
  async proof(composed: Composed, at: number, caller: Caller): Promise<Proof> {
    const { total, items } = await this.letters.of(composed, caller, { offset: at, limit: 1 });
    const [item] = items;
    if (!item) throw compositionErrors.noSuchMessage(at, total);
    return { total, item, written: await this.write(composed, item, caller) };
  }

  private write(composed: Composed, item: ComposedLetter, caller: Caller): Promise<Message | Refusal> {
    const { recipients: _recipients, onePer: _onePer, ...content } = composed.email;
    const { key, letter, audience } = item;
    return this.writer
      .write({
        emailId: key,
        messageId: `<${key}@${this.config.MAIL_DOMAIN}>`,
        content,
        orderedBy: caller.userId,
        letter: { ...letter, papers: letter.papers.map(withSampleLink) },
        audience,
        to: letter.recipient?.email ?? '',
      })
      .catch((error: unknown) => {
        if (isRefusal(error) && error.kind !== 'unavailable') return error;
        throw error;
      });
  }
}

/** Whoever looks at a message before its customer does is not given the link that signs for them. */
function withSampleLink({ signingLink, ...paper }: QuotePaper): QuotePaper {
  return signingLink === undefined ? paper : { ...paper, signingLink: new URL('exemple', signingLink).href };
}
