import { documentTypes } from '@comptoir/contracts';
import { purchaseOrderPdf } from '@comptoir/papers';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { paperFile } from '../../attachments/paper-file';
import { ProjectFiles } from '../../attachments/project-files.port';
import { ProjectPapers } from '../../attachments/project-papers.port';
import type { NotificationsConfig } from '../../notifications.config';
import { htmlOfText, htmlPage, safeHtml } from '../../templates/message-html';
import type { ClaimedEmail } from '../email';
import { carrying } from './carrying.port';
import { headersOf, type Message } from './envelopes.port';
import type { Material } from './verdicts.port';

/** A message whose words are its sender's; its markup is made safe all the same. */
@Injectable()
export class ReadyWriter {
  constructor(
    private readonly papers: ProjectPapers,
    private readonly files: ProjectFiles,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  async write(
    { messageId, recipientName, audience }: ClaimedEmail,
    { ready, about }: Extract<Material, { ready: unknown }>,
    to: string,
  ): Promise<Message> {
    const { subject, text, html, language, calendar, purchaseOrder } = ready;
    const stillInIt = about?.recipient ? about : undefined;
    const message: Message = {
      messageId,
      language,
      from: { name: 'Comptoir', address: this.config.MAIL_FROM },
      to: { name: recipientName, address: to },
      subject,
      text,
      html: htmlPage(html === null ? htmlOfText(text) : safeHtml(html), language),
      headers: headersOf(ready),
      ...(calendar && {
        icalEvent: { method: calendar.method, filename: calendar.fileName, content: calendar.content },
      }),
    };
    const own =
      stillInIt && audience
        ? await this.papers.of(stillInIt, documentTypes, audience)
        : { attachments: [], files: [] };
    const bought = purchaseOrder
      ? [paperFile(purchaseOrder.number, await purchaseOrderPdf(purchaseOrder))]
      : [];
    return this.files.loaded(carrying(message, { ...own, attachments: [...own.attachments, ...bought] }));
  }
}
