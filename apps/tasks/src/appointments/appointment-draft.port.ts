import {
  createAppointment,
  type DirectoryPerson,
  type DirectoryProject,
  type PartyRole,
  type RequestOf,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Directory } from '../directory/directory.port';
import { KnownStores } from '../stores/known-stores.port';
import type { AppointmentState, Attendee } from './appointment';
import { appointmentErrors } from './appointment.errors';

type Request = RequestOf<typeof createAppointment>;

/** What is asked for, with the words of the project, the store and the people as they are now. */
@Injectable()
export class AppointmentDrafts {
  constructor(
    private readonly directory: Directory,
    private readonly stores: KnownStores,
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** Refuses what the caller may not plan there. */
  async of(ask: Request, context: AskContext): Promise<AppointmentState> {
    const { caller } = context;
    const project = ask.projectId === null ? null : await this.directory.project(ask.projectId);
    const storeId = project?.storeId ?? ask.storeId;
    if (!storeId) throw appointmentErrors.storeMissing();
    const attendeeIds = [...new Set(ask.attendeeIds.map((id) => id.toLowerCase()))];
    const own = attendeeIds.find((id) => id === caller.partyId);
    if (!caller.mayOn('appointment.write', { storeId, salespersonId: own }))
      throw appointmentErrors.outOfScope(storeId);
    const { stores } = caller.scopeFor('appointment.write');
    const people = await this.directory.people(attendeeIds, { field: 'attendeeIds', stores, project });
    const { type, place, detail, invite, withPapers } = ask;
    return {
      id: context.idFor(createAppointment),
      version: 1,
      storeId,
      project: project && { id: project.id, number: project.number, label: project.label },
      type,
      place,
      detail,
      invite,
      withPapers,
      state: 'PROPOSED',
      startsAt: new Date(ask.startsAt),
      endsAt: new Date(ask.endsAt),
      movedFrom: null,
      address: ask.address ?? (await this.addressOf(place, storeId, project)),
      sequence: 0,
      attendees: people.map((person) => attendeeOf(person, project)),
      createdById: caller.userId,
      createdBy: caller.name,
      createdAt: this.clock.now(),
      operationId: null,
    };
  }

  private async addressOf(
    place: Request['place'],
    storeId: string,
    project: DirectoryProject | null,
  ): Promise<string | null> {
    if (place === 'STORE') return (await this.stores.of(this.db, storeId)).address;
    return place === 'SITE' ? project?.site.join(', ') || null : null;
  }
}

/** The part that somebody has in the project, or the first of those that they have in the house. */
function attendeeOf(
  { id, name, email, roles, language }: DirectoryPerson,
  project: DirectoryProject | null,
): Attendee {
  const role: PartyRole =
    project?.customer.id === id
      ? 'CUSTOMER'
      : project?.salesperson?.id === id
        ? 'SALESPERSON'
        : (roles[0] ?? 'CUSTOMER');
  return { id, name, email, role, language };
}
