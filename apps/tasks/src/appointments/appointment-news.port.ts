import { appointmentChangedV1, type NoticeKind } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Notices, type NoticeDraft } from '../notices/notices.port';
import type { Doer } from '../notices/doer';
import type { AppointmentState, Told } from './appointment';
import { Invitations } from '../invitations/invitations.port';

export interface AppointmentItem {
  readonly state: AppointmentState;
  readonly what: Told;
}

const noticeOf: Readonly<Partial<Record<Told, NoticeKind>>> = {
  PLANNED: 'APPOINTMENT_PLANNED',
  MOVED: 'APPOINTMENT_MOVED',
  CANCELLED: 'APPOINTMENT_CANCELLED',
};

/** Everything that follows from a change, in its transaction: the announcement, the bells, the invitations. */
@Injectable()
export class AppointmentNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly notices: Notices,
    private readonly invitations: Invitations,
    private readonly pokes: Pokes,
  ) {}

  async tell(tx: Tx, items: readonly AppointmentItem[], doer: Doer): Promise<void> {
    await this.outbox.announceAll(
      tx,
      appointmentChangedV1,
      items.map(({ state }) => announcementOf(state)),
    );
    await this.notices.tell(
      tx,
      items.flatMap((item) => noticesOf(item, doer)),
    );
    await this.invitations.plan(tx, items);
    tx.afterCommit(() => {
      for (const storeId of new Set(items.map(({ state }) => state.storeId)))
        this.pokes.poke(storeId, 'appointments');
    });
  }
}

function announcementOf(state: AppointmentState) {
  const { id, version, storeId, project, type, operationId, attendees } = state;
  return {
    id,
    version,
    storeId,
    operationId: operationId ?? undefined,
    data: {
      appointmentId: id,
      version,
      storeId,
      projectId: project?.id ?? null,
      type,
      state: state.state,
      startsAt: state.startsAt.toISOString(),
      endsAt: state.endsAt.toISOString(),
      attendeeIds: attendees.map((attendee) => attendee.id),
      operationId,
    },
  };
}

/** One notice for each colleague who attends; those of one bulk operation are gathered. */
function noticesOf({ state, what }: AppointmentItem, { selfIds, name }: Doer): NoticeDraft[] {
  const kind = noticeOf[what];
  if (!kind) return [];
  const { id, version, operationId, storeId, project } = state;
  const gathers = what === 'PLANNED' && operationId !== null;
  return state.attendees
    .filter(
      ({ id: partyId, role }) => role !== 'CUSTOMER' && role !== 'SUPPLIER' && !selfIds.includes(partyId),
    )
    .map((attendee) => ({
      recipientId: attendee.id,
      kind,
      key: gathers ? `appointments:${operationId}` : `appointment:${id}:${version}`,
      gathers,
      aboutId: id,
      storeId,
      project,
      actor: name,
      facts: { type: state.type, startsAt: state.startsAt.toISOString() },
    }));
}
