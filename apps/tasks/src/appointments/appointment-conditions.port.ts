import type { findAppointments, RequestOf } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import { appointmentScope, attendedBy } from './appointment.row';

export type AppointmentFilter = Partial<
  Omit<RequestOf<typeof findAppointments>, 'limit' | 'cursor' | 'sort'>
>;

/** What a filter means: for the list and for the figures alike, so that they cannot disagree. */
@Injectable()
export class AppointmentConditions {
  constructor(private readonly calendar: StoreCalendar) {}

  /** On the rows `appointment a` in the caller's scope. */
  async of(filter: AppointmentFilter, caller: Caller): Promise<SqlFragment> {
    const { mine, from, to, when, attendee, type, state, store, projectId, operationId } = filter;
    return sql.and([
      appointmentScope(caller.scopeFor('appointment.read')),
      ...(mine ? [caller.partyId ? attendedBy([caller.partyId]) : sql`false`] : []),
      ...(when ? [await this.around(when)] : []),
      ...(from ? [await this.reachesInto(sql`${from}::date`, null)] : []),
      ...(to ? [await this.reachesInto(null, sql`${to}::date`)] : []),
      ...(attendee ? [attendedBy(attendee)] : []),
      ...(type ? [sql`a.type = any(${type})`] : []),
      ...(state ? [sql`a.state = any(${state})`] : []),
      ...(store ? [sql`a.store_id = any(${store}::uuid[])`] : []),
      ...(projectId ? [sql`a.project_id = ${projectId}`] : []),
      ...(operationId ? [sql`a.operation_id = ${operationId}`] : []),
    ]);
  }

  private async around(when: NonNullable<AppointmentFilter['when']>): Promise<SqlFragment> {
    const today = await this.calendar.todayOf(sql`a.store_id`);
    if (when === 'today') return this.reachesInto(today, today);
    if (when === 'ahead') return this.reachesInto(today, null);
    const monday = sql`date_trunc('week', (${today})::timestamp)::date`;
    return this.reachesInto(monday, sql`(${monday} + 6)`);
  }

  /** By the calendar of the appointment's store. The instants before are the same days wide enough for an index. */
  private async reachesInto(first: SqlFragment | null, last: SqlFragment | null): Promise<SqlFragment> {
    const zone = await this.calendar.zoneSql(sql`a.store_id`);
    return sql.and([
      ...(first
        ? [sql`((a.ends_at - interval '1 microsecond') at time zone ${zone})::date >= ${first}`]
        : []),
      ...(last ? [sql`a.starts_at < (${last})::timestamp at time zone 'UTC' + interval '2 days'`] : []),
      ...(last ? [sql`(a.starts_at at time zone ${zone})::date <= ${last}`] : []),
    ]);
  }
}
