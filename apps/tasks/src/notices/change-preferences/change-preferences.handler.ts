import { changeNoticePreferences, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { NoticeRepository } from '../notice.repository';

@Controller()
export class ChangePreferences {
  constructor(private readonly notices: NoticeRepository) {}

  @Answers(changeNoticePreferences)
  async handle({ muted }: RequestOf<typeof changeNoticePreferences>, { caller }: AskContext) {
    await this.notices.mute(caller, muted);
    return { muted: await this.notices.muted(caller) };
  }
}
