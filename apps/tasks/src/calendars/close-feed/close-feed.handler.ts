import { closeCalendarFeed } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { FeedRepository } from '../feed.repository';

@Controller()
export class CloseFeed {
  constructor(private readonly feeds: FeedRepository) {}

  @Answers(closeCalendarFeed)
  async handle(_ask: object, { caller }: AskContext) {
    await this.feeds.close(caller);
    return {};
  }
}
