import type { QuotePaper } from '@comptoir/contracts';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { Templates } from '../../templates/templates.port';
import type { ClaimedEmail, TemplateUsed } from '../email';
import { writeMessage, type Message } from './write-message';

/** Writes a claimed e-mail with the template that was chosen for it, else with its store's own. */
@Injectable()
export class MessageWriter {
  constructor(
    private readonly templates: Templates,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  async write(
    { messageId, templateId, storeId }: ClaimedEmail,
    papers: readonly [QuotePaper, ...QuotePaper[]],
    to: string,
  ): Promise<{ message: Message; template: TemplateUsed }> {
    const chosen = templateId ? await this.templates.get(templateId) : undefined;
    const template = chosen ?? (await this.templates.reminderOf(storeId));
    const message = await writeMessage({ messageId, sender: this.config.MAIL_FROM, to, papers, template });
    return { message, template: { id: template.id, version: template.version } };
  }
}
