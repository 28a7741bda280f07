import type { QuotePaper } from '@comptoir/contracts';
import { quotePdf } from '@comptoir/papers';
import { Injectable } from '@nestjs/common';
import type { Attachment } from 'nodemailer/lib/mailer';
import { paperFile } from '../../attachments/paper-file';
import { reminderWords } from '../../templates/reminder-words';
import { write } from '../../templates/template';
import { Templates } from '../../templates/templates.port';
import type { ClaimedEmail, TemplateUsed } from '../email';
import { Envelopes, type Message } from './envelopes.port';

/**
 * Writes a reminder with the template that was chosen for it, else with its store's own, each quote attached as PDF.
 * Refuses (`template.value-missing`) rather than leave a hole.
 */
@Injectable()
export class ReminderWriter {
  constructor(
    private readonly templates: Templates,
    private readonly envelopes: Envelopes,
  ) {}

  async write(
    { id, messageId, templateId, storeId }: ClaimedEmail,
    papers: readonly [QuotePaper, ...QuotePaper[]],
    to: string,
  ): Promise<{ message: Message; template: TemplateUsed }> {
    const chosen = templateId ? await this.templates.get(templateId) : undefined;
    const template = chosen ?? (await this.templates.reminderOf(storeId));
    const { store, customer } = papers[0];
    const words = write(template, reminderWords(papers));
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
