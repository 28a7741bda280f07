import { appointmentChangedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Doer } from '../notices/doer';
import { Invitations } from '../invitations/invitations.port';
import type { AppointmentState } from './appointment';
import { AppointmentBells, type AppointmentItem } from './appointment-bells.port';

/** Everything that follows from a change, in its transaction: the announcement, the bells, the invitations. */
@Injectable()
export class AppointmentNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly bells: AppointmentBells,
    private readonly invitations: Invitations,
    private readonly pokes: Pokes,
  ) {}

  async tell(tx: Tx, items: readonly AppointmentItem[], doer: Doer): Promise<void> {
    await this.outbox.announceAll(
      tx,
      appointmentChangedV1,
      items.map(({ state }) => announcementOf(state)),
    );
    await this.bells.ring(tx, items, doer);
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
