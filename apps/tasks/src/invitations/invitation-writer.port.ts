import { emailAudiences, type EmailAudience, type PlannedMessage } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { newId, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownStores } from '../stores/known-stores.port';
import { StoreCalendar } from '../stores/store-calendar.port';
import type { Attendee } from '../appointments/appointment';
import type { AppointmentItem } from '../appointments/appointment-bells.port';
import { ICalendar } from './i-calendar.port';
import { messageOf, subjectOf } from './invitation-words';

type Reachable = Attendee & { readonly email: string };

/** One message to each attendee who can be written to, in their language; none where nobody is to be invited or it is over. */
@Injectable()
export class InvitationWriter {
  constructor(
    private readonly stores: KnownStores,
    private readonly calendar: StoreCalendar,
    private readonly iCalendar: ICalendar,
    private readonly clock: Clock,
  ) {}

  async write(db: Queryable, { state, what }: AppointmentItem): Promise<PlannedMessage[]> {
    const reachable = state.attendees.filter((one): one is Reachable => one.email !== null);
    if (!state.invite || what === 'OVER' || reachable.length === 0) return [];
    const store = await this.stores.of(db, state.storeId);
    const timeZone = await this.calendar.zoneOf(state.storeId);
    const facts = { state, what, timeZone, storeName: store.name, storePhone: store.phone };
    return reachable.map((attendee) => ({
      emailId: newId(),
      topic: 'APPOINTMENT',
      storeId: state.storeId,
      projectId: state.project?.id ?? null,
      operationId: null,
      itemId: null,
      createdBy: state.createdBy,
      recipient: { partyId: attendee.id, name: attendee.name, email: attendee.email },
      language: attendee.language,
      subject: subjectOf(facts, attendee.language),
      text: messageOf(facts, attendee),
      html: null,
      calendar: this.iCalendar.invitation(state, attendee, { organizer: store, now: this.clock.now() }),
      papersFor: papersFor(state, attendee),
    }));
  }
}

/** Somebody who has no part in projects (a supplier) is sent no papers of one, and nobody is of one that is called off. */
function papersFor(
  { project, withPapers, state }: AppointmentItem['state'],
  { role }: Attendee,
): EmailAudience | null {
  if (!project || !withPapers || state === 'CANCELLED') return null;
  return emailAudiences.find((audience) => audience === role) ?? null;
}
