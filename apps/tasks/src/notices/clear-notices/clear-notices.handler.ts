import { clearNotices, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { NoticeRepository } from '../notice.repository';

@Controller()
export class ClearNotices {
  constructor(private readonly notices: NoticeRepository) {}

  @Answers(clearNotices)
  async handle({ until }: RequestOf<typeof clearNotices>, { caller }: AskContext) {
    await this.notices.clear(caller, until);
    return { unread: await this.notices.unread(caller) };
  }
}
