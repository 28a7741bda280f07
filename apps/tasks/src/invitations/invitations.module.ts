import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ICalendar } from './i-calendar.port';
import { InvitationWriter } from './invitation-writer.port';
import { Invitations } from './invitations.port';

/** Appointments as calendars and mail programs take them. */
@Module({
  imports: [StoresModule],
  providers: [ICalendar, InvitationWriter, Invitations],
  exports: [ICalendar, Invitations],
})
export class InvitationsModule {}
