import { Clock, type Day } from '@comptoir/kernel';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { htmlOfText, htmlPage, safeHtml } from '../../templates/message-html';
import type { ClaimedEmail, TemplateUsed } from '../email';
import type { ReadyMessage } from '../ready-messages.repository';
import type { Message } from './envelopes.port';
import { LetterDesk } from './letter-desk.port';
import { ReminderWriter } from './reminder-writer.port';
import type { Material } from './verdicts.port';

export interface Written {
  readonly message: Message;
  readonly sentOn: Day;
  readonly template?: TemplateUsed;
}

const homeZone = 'Europe/Paris';

/** Writes a claimed e-mail from what it is made of. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly reminders: ReminderWriter,
    private readonly letters: LetterDesk,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  async write(email: ClaimedEmail, material: Material, to: string): Promise<Written> {
    if ('papers' in material) {
      const written = await this.reminders.write(email, material.papers, to);
      return { ...written, sentOn: material.papers[0].today };
    }
    if ('letter' in material)
      return { message: await this.letters.write(email, material.letter, to), sentOn: material.letter.today };
    return { message: this.ready(email, material.ready, to), sentOn: this.clock.today(homeZone) };
  }

  /** Its words are its sender's; its markup is made safe all the same. */
  private ready({ messageId, recipientName }: ClaimedEmail, words: ReadyMessage, to: string): Message {
    const { subject, text, html, calendar } = words;
    return {
      messageId,
      from: { name: 'Comptoir', address: this.config.MAIL_FROM },
      to: { name: recipientName, address: to },
      subject,
      text,
      html: htmlPage(html === null ? htmlOfText(text) : safeHtml(html)),
      headers: { 'Auto-Submitted': 'auto-generated' },
      ...(calendar && {
        icalEvent: { method: calendar.method, filename: calendar.fileName, content: calendar.content },
      }),
    };
  }
}
