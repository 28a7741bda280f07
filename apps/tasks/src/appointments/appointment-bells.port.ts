import type { NoticeKind } from '@comptoir/contracts';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Doer } from '../notices/doer';
import { Notices, type NoticeDraft } from '../notices/notices.port';
import type { AppointmentState, Told } from './appointment';
import { LateGoods } from './note-delivery-when-order-delivery-changed/late-goods.port';

export interface AppointmentItem {
  readonly state: AppointmentState;
  readonly what: Told;
}

const noticeOf: Readonly<Partial<Record<Told, NoticeKind>>> = {
  PLANNED: 'APPOINTMENT_PLANNED',
  MOVED: 'APPOINTMENT_MOVED',
  CANCELLED: 'APPOINTMENT_CANCELLED',
};

/** What the bells of those who attend say of a change, and of goods that come after it. */
@Injectable()
export class AppointmentBells {
  constructor(
    private readonly notices: Notices,
    private readonly lateGoods: LateGoods,
  ) {}

  async ring(tx: Tx, items: readonly AppointmentItem[], doer: Doer): Promise<void> {
    await this.notices.tell(
      tx,
      items.flatMap((item) => noticesOf(item, doer)),
    );
    const projectIds = items.flatMap(({ state }) => state.project?.id ?? []);
    await this.lateGoods.tell(tx, [...new Set(projectIds)]);
  }
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
