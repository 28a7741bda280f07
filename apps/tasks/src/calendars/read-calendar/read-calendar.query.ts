import { readCalendar, type RequestOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Agenda } from '../../appointments/agenda.port';
import { calendarErrors } from '../calendar.errors';
import { FeedRepository } from '../feed.repository';

@Controller()
export class ReadCalendar {
  constructor(
    private readonly feeds: FeedRepository,
    private readonly agenda: Agenda,
  ) {}

  @Answers(readCalendar)
  async handle({ secret }: RequestOf<typeof readCalendar>) {
    const owner = await this.feeds.ownerOf(secret);
    if (!owner) throw calendarErrors.notFound();
    return { userId: owner.userId, content: await this.agenda.of(owner.partyId) };
  }
}
