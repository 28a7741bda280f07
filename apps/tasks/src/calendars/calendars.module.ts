import { Module } from '@nestjs/common';
import { AppointmentsModule } from '../appointments/appointments.module';
import { CloseFeed } from './close-feed/close-feed.handler';
import { FeedRepository } from './feed.repository';
import { OpenFeed } from './open-feed/open-feed.handler';
import { ReadCalendar } from './read-calendar/read-calendar.query';
import { ReadFeed } from './read-feed/read-feed.query';

@Module({
  imports: [AppointmentsModule],
  controllers: [OpenFeed, CloseFeed, ReadFeed, ReadCalendar],
  providers: [FeedRepository],
})
export class CalendarsModule {}
