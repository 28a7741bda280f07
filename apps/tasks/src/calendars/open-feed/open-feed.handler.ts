import { openCalendarFeed } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { calendarErrors } from '../calendar.errors';
import { FeedRepository } from '../feed.repository';

@Controller()
export class OpenFeed {
  constructor(private readonly feeds: FeedRepository) {}

  @Answers(openCalendarFeed)
  async handle(_ask: object, { caller }: AskContext) {
    const { userId, partyId } = caller;
    if (!partyId) throw calendarErrors.nobody(userId);
    const { secret, createdAt } = await this.feeds.open({ userId, partyId });
    return { path: `/calendars/${secret}.ics`, createdAt: createdAt.toISOString() };
  }
}
