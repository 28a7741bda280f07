import { markNoticesRead, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { NoticeRepository } from '../notice.repository';

@Controller()
export class MarkNoticesRead {
  constructor(
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  @Answers(markNoticesRead)
  async handle(which: RequestOf<typeof markNoticesRead>, { caller }: AskContext) {
    await this.notices.markRead(caller, which, this.clock.now());
    return { unread: await this.notices.unread(caller) };
  }
}
