import type { QuotePaper } from '@comptoir/contracts';
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
  readonly subject: string;
  readonly text: string;
  readonly html: string;
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
        'Auto-Submitted': 'auto-generated',
        ...(link && {
          'List-Unsubscribe': `<${link}>`,
          'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
        }),
      },
    };
  }
}

const wayOut = 'Ne plus recevoir ce type de message';

function withWayOut({ subject, text, html }: WrittenMessage, link: string): WrittenMessage {
  const line = `<p style="font-size:12px;color:#5c636a"><a href="${escapeHtml(link)}">${wayOut}</a></p>`;
  return {
    subject,
    text: `${text}\n\n--\n${wayOut} : ${link}`,
    html: html.replace(/<\/body>/, () => `${line}</body>`),
  };
}
