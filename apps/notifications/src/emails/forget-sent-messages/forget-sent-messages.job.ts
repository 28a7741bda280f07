import { CONFIG, Every } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { SentMessages } from '../sent-messages.repository';

const everyMs = 3_600_000;
const atOnce = 1_000;

/** E-mails stay in the list with what became of them; their words go. */
@Injectable()
export class ForgetSentMessages {
  constructor(
    private readonly messages: SentMessages,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  @Every(everyMs, 'old sent messages were not forgotten')
  async run(): Promise<void> {
    const { SENT_MESSAGE_DAYS: days } = this.config;
    while ((await this.messages.forget(days, atOnce)) === atOnce);
  }
}
