import { createHash, timingSafeEqual } from 'node:crypto';
import { receiveMail, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { ParsedMail } from 'mailparser';
import type { NotificationsConfig } from '../../notifications.config';
import { meaningOf, type Meaning } from '../inbound-message';
import { Replies, type Answer } from '../replies.repository';
import { replyErrors } from '../reply.errors';

type Outcome = ResponseOf<typeof receiveMail>;
const ignored: Outcome = { outcome: 'IGNORED', emailId: null };

@Controller()
export class ReceiveMail {
  constructor(
    private readonly replies: Replies,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  @Answers(receiveMail)
  async handle({ secret, message }: RequestOf<typeof receiveMail>): Promise<Outcome> {
    const ours = this.config.INBOUND_SECRET?.reveal();
    if (ours === undefined || !isSame(secret, ours)) throw replyErrors.secretWrong();
    const { simpleParser } = await import('mailparser');
    const mail = await simpleParser(Buffer.from(message, 'base64'), {
      keepDeliveryStatus: true,
      skipImageLinks: true,
      skipTextToHtml: true,
    });
    return this.settle(meaningOf(mail), mail);
  }

  private async settle(meaning: Meaning, mail: ParsedMail): Promise<Outcome> {
    if (meaning.kind === 'nothing') return ignored;
    const emailId = await this.replies.ours(meaning.about);
    if (!emailId) return ignored;
    if (meaning.kind === 'delay') return { outcome: 'DELAY', emailId };
    const news =
      meaning.kind === 'bounce'
        ? await this.replies.bounce(emailId, meaning.status)
        : await this.replies.keep(emailId, answerOf(mail, emailId));
    if (!news) return { outcome: 'KNOWN', emailId };
    return { outcome: meaning.kind === 'bounce' ? 'BOUNCE' : 'REPLY', emailId };
  }
}

function answerOf(
  { from, subject = '', text = '', attachments, ...mail }: ParsedMail,
  emailId: string,
): Answer {
  const [sender] = from?.value ?? [];
  const email = sender?.address ?? '';
  return {
    messageId: mail.messageId ?? `${emailId} ${mail.date?.toISOString() ?? ''} ${email}`,
    from: { name: (sender?.name ?? '').slice(0, 200), email: email.slice(0, 254) },
    subject: subject.slice(0, 300),
    text: text.slice(0, 20_000),
    attachments: attachments.slice(0, 50).map(({ filename, contentType, size }) => ({
      name: (filename ?? '').slice(0, 200),
      type: contentType,
      bytes: size,
    })),
  };
}

/** In a time that tells nothing of where they differ. */
function isSame(given: string, ours: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(ours));
}
