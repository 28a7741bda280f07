import { countNotices } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { NoticeRepository } from '../notice.repository';

@Controller()
export class CountNotices {
  constructor(private readonly notices: NoticeRepository) {}

  @Answers(countNotices)
  async handle(_ask: object, { caller }: AskContext) {
    return { unread: await this.notices.unread(caller) };
  }
}
