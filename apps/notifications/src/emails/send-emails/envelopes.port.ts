import type { Language, QuotePaper, SendableFile } from '@comptoir/contracts';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import type { NotificationsConfig } from '../../notifications.config';
import { OptOutLinks } from '../../opt-outs/opt-out-links.port';
import { escapeHtml } from '../../templates/message-html';
import type { WrittenMessage } from '../../templates/template';

/** A message ready for the mail server. */
export interface Message extends SendMailOptions {
  readonly messageId: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Files of its project that are fetched when it is sent. */
  readonly files?: readonly SendableFile[];
}

export interface Addressed {
  readonly emailId: string;
  readonly messageId: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly store: Pick<QuotePaper['store'], 'name' | 'email'>;
  /** Whether the recipient may ask for no more of the kind. */
  readonly optional: boolean;
}

/** What stands around the words: sender, recipient, and the way not to get such messages any more (RFC 2369, RFC 8058). */
@Injectable()
export class Envelopes {
  constructor(
    private readonly links: OptOutLinks,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  wrap({ emailId, messageId, to, store, optional }: Addressed, words: WrittenMessage): Message {
    const link = optional ? this.links.to(emailId) : undefined;
    return {
      messageId,
      from: { name: store.name, address: this.config.MAIL_FROM },
      to,
      ...(store.email && { replyTo: store.email }),
      ...(link ? withWayOut(words, link) : words),
      headers: {
        ...headersOf(words),
        ...(link && {
          'List-Unsubscribe': `<${link}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }
}

/** What every message says of itself. */
export function headersOf({ language }: Pick<WrittenMessage, 'language'>) {
  return { 'Auto-Submitted': 'auto-generated', 'Content-Language': language };
}

const wayOut: Readonly<Record<Language, { readonly words: string; readonly colon: string }>> = {
  fr: { words: 'Ne plus recevoir ce type de message', colon: ' : ' },
  en: { words: 'Stop messages of this kind', colon: ': ' },
};

function withWayOut({ language, subject, text, html }: WrittenMessage, link: string): WrittenMessage {
  const { words, colon } = wayOut[language];
  const line = `<p style="font-size:12px;color:#5c636a"><a href="${escapeHtml(link)}">${words}</a></p>`;
  return {
    language,
    subject,
    text: `${text}\n\n--\n${words}${colon}${link}`,
    html: html.replace(/<\/body>/, () => `${line}</body>`),
  };
}
