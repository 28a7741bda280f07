import type { Language } from '@comptoir/contracts';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalEventData,
} from 'ical-generator';
import type { TasksConfig } from '../tasks.config';
import type { AppointmentState, AppointmentStatus, Attendee } from '../appointments/appointment';
import { summaryOf } from './invitation-words';

interface Organizer {
  readonly name: string | null;
  readonly email: string | null;
}

const statusOf: Readonly<Record<AppointmentStatus, ICalEventStatus>> = {
  PROPOSED: ICalEventStatus.TENTATIVE,
  RESCHEDULED: ICalEventStatus.TENTATIVE,
  CONFIRMED: ICalEventStatus.CONFIRMED,
  COMPLETED: ICalEventStatus.CONFIRMED,
  NO_SHOW: ICalEventStatus.CONFIRMED,
  CANCELLED: ICalEventStatus.CANCELLED,
};
const prodId = (language: Language) => ({
  company: 'Comptoir',
  product: 'Comptoir',
  language: language.toUpperCase(),
});
const fileNames: Readonly<Record<Language, Readonly<Record<'REQUEST' | 'CANCEL', string>>>> = {
  fr: { REQUEST: 'invitation.ics', CANCEL: 'annulation.ics' },
  en: { REQUEST: 'invitation.ics', CANCEL: 'cancellation.ics' },
};

/**
 * Appointments as calendars understand them (RFC 5545). Instants travel in UTC, so no clock change can move one. The
 * UID of an appointment never changes; each change that its attendees are told has a higher SEQUENCE.
 */
@Injectable()
export class ICalendar {
  constructor(@Inject(CONFIG) private readonly config: TasksConfig) {}

  /** The message of RFC 5546 to one attendee, in their language, who is the only one it names. */
  invitation(
    state: AppointmentState,
    attendee: Attendee & { readonly email: string },
    { organizer, now }: { organizer: Organizer; now: Date },
  ): { method: 'REQUEST' | 'CANCEL'; content: string; fileName: string } {
    const cancelled = state.state === 'CANCELLED';
    const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
    const calendar = ical({ prodId: prodId(attendee.language), method });
    calendar.createEvent({
      ...this.event(state, now, attendee.language),
      organizer: {
        name: parameter(organizer.name ?? 'Comptoir'),
        email: organizer.email ?? this.config.ORGANIZER_EMAIL,
      },
      attendees: [
        {
          name: parameter(attendee.name),
          email: attendee.email,
          role: ICalAttendeeRole.REQ,
          status: ICalAttendeeStatus.NEEDSACTION,
          rsvp: !cancelled,
        },
      ],
    });
    return { method, content: calendar.toString(), fileName: fileNames[attendee.language][method] };
  }

  /** A calendar to subscribe to: nobody is invited by it and no address stands in it. */
  feed(name: string, states: readonly AppointmentState[], now: Date): string {
    const calendar = ical({ prodId: prodId('fr'), name, ttl: 3600 });
    for (const state of states) calendar.createEvent(this.event(state, now, 'fr'));
    return calendar.toString();
  }

  private event(state: AppointmentState, stamp: Date, language: Language): ICalEventData {
    const { id, sequence, startsAt, endsAt, address, detail } = state;
    return {
      id: `${id}@${this.config.CALENDAR_DOMAIN}`,
      sequence,
      stamp,
      start: startsAt,
      end: endsAt,
      summary: plain(summaryOf(state, language)),
      location: address === null ? null : plain(address),
      description: detail === null ? null : detail.replaceAll('\r\n', '\n').replace(/[^\P{Cc}\n\t]/gu, ''),
      status: statusOf[state.state],
      transparency: ICalEventTransparency.OPAQUE,
    };
  }
}

/** One line without control characters. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ');
}

/** Fit for a quoted parameter, in which a quotation mark can't stand (RFC 5545, 3.2). */
function parameter(text: string): string {
  return plain(text).replaceAll('"', '’').replaceAll('\\', '/');
}
