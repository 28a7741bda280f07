import { Clock } from '@comptoir/kernel';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { appointmentJson, attendedBy, stateOf, type AppointmentJson } from './appointment.row';
import { ICalendar } from '../invitations/i-calendar.port';

const daysBack = 30;
const daysAhead = 365;
const mostShown = 2_000;

/** What one person attends, as a calendar to subscribe to. */
@Injectable()
export class Agenda {
  constructor(
    private readonly db: Db,
    private readonly iCalendar: ICalendar,
    private readonly clock: Clock,
  ) {}

  async of(partyId: string): Promise<string> {
    const now = this.clock.now();
    const rows = await this.db.query<{ state: AppointmentJson }>(sql`
      select ${appointmentJson} as state from appointment a
      where ${attendedBy([partyId])} and a.state <> 'CANCELLED'
        and a.starts_at between ${now}::timestamptz - ${daysBack}::int * interval '1 day'
          and ${now}::timestamptz + ${daysAhead}::int * interval '1 day'
      order by a.starts_at, a.id limit ${mostShown}`);
    return this.iCalendar.feed(
      'Comptoir',
      rows.map(({ state }) => stateOf(state)),
      now,
    );
  }
}
