import { readNoticePreferences } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { NoticeRepository } from '../notice.repository';

@Controller()
export class ReadPreferences {
  constructor(private readonly notices: NoticeRepository) {}

  @Answers(readNoticePreferences)
  async handle(_ask: object, { caller }: AskContext) {
    return { muted: await this.notices.muted(caller) };
  }
}
