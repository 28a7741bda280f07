import { readCalendarFeed } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { FeedRepository } from '../feed.repository';

@Controller()
export class ReadFeed {
  constructor(private readonly feeds: FeedRepository) {}

  @Answers(readCalendarFeed)
  async handle(_ask: object, { caller }: AskContext) {
    const feed = await this.feeds.find(caller);
    return {
      createdAt: feed?.createdAt.toISOString() ?? null,
      lastReadAt: feed?.lastReadAt?.toISOString() ?? null,
    };
  }
}
