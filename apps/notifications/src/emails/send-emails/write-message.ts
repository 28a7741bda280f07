import type { QuotePaper } from '@comptoir/contracts';
import type { SendMailOptions } from 'nodemailer';
import { quotePdf } from '../../papers/quote-pdf';
import { reminderWords } from '../../templates/reminder-words';
import { write, type TemplateText } from '../../templates/template';

/** A message ready for the mail server. */
export interface Message extends SendMailOptions {
  readonly messageId: string;
  readonly subject: string;
}

interface Letter {
  readonly messageId: string;
  readonly sender: string;
  readonly to: string;
  readonly papers: readonly [QuotePaper, ...QuotePaper[]];
  readonly template: TemplateText;
}

/** Writes the reminder with each quote attached as PDF. Refuses (`template.value-missing`) rather than leave a hole. */
export async function writeMessage({ messageId, sender, to, papers, template }: Letter): Promise<Message> {
  const { store, customer } = papers[0];
  const words = write(template, reminderWords(papers));
  const attachments = [];
  for (const paper of papers) {
    attachments.push({
      filename: `${paper.number.replace(/[^\w.-]+/g, '_')}.pdf`,
      content: await quotePdf(paper),
      contentType: 'application/pdf',
    });
  }
  return {
    messageId,
    from: { name: store.name, address: sender },
    to: { name: customer.name, address: to },
    ...(store.email && { replyTo: store.email }),
    ...words,
    headers: { 'Auto-Submitted': 'auto-generated' },
    attachments,
  };
}
