import type { QuotePaper } from '@comptoir/contracts';
import { quotePdf } from '@comptoir/papers';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import { paperFile } from '../../attachments/paper-file';
import { reminderWords } from '../../templates/reminder-words';
import { write } from '../../templates/template';
import { SpokenTemplates } from '../../templates/spoken-templates.port';
import type { ClaimedEmail, TemplateUsed } from '../email';
import { Envelopes, type Message } from './envelopes.port';

/**
 * Writes a reminder in its customer's language, where there are words for it, each quote attached as PDF.
 * Refuses (`template.value-missing`) rather than leave a hole.
 */
@Injectable()
export class ReminderWriter {
  constructor(
    private readonly templates: SpokenTemplates,
    private readonly envelopes: Envelopes,
  ) {}

  async write(
    { id, messageId, templateId, storeId }: ClaimedEmail,
    papers: readonly [QuotePaper, ...QuotePaper[]],
    to: string,
  ): Promise<{ message: Message; template: TemplateUsed }> {
    const { store, customer } = papers[0];
    const template = await this.templates.reminder(templateId, { storeId, language: customer.language });
    const words = write(template, reminderWords(papers, template.language));
    const address = { name: customer.name, address: to };
    const message = this.envelopes.wrap(
      { emailId: id, messageId, to: address, store, optional: true },
      words,
    );
    const attachments: Attachment[] = [];
    for (const paper of papers) attachments.push(paperFile(paper.number, await quotePdf(paper)));
    return { message: { ...message, attachments }, template: { id: template.id, version: template.version } };
  }
}
