import type { AppointmentView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import { lateGoodsOf, movesOf, type AppointmentState, type Slot } from './appointment';

/** An appointment as the contract shows it to one caller: who can be written to, but not at which address. */
@Injectable()
export class AppointmentViews {
  constructor(private readonly calendar: StoreCalendar) {}

  async of(state: AppointmentState, caller: Caller): Promise<AppointmentView> {
    const {
      sequence: _sequence,
      createdById: _creator,
      operationId: _operation,
      expected: _expected,
      movedFrom,
      ...shown
    } = state;
    const timeZone = await this.calendar.zoneOf(state.storeId);
    return {
      ...shown,
      ...instantsOf(state),
      timeZone,
      lateGoods: lateGoodsOf(state, timeZone),
      movedFrom: movedFrom && instantsOf(movedFrom),
      attendees: state.attendees.map(({ id, name, role, email }) => ({
        id,
        name,
        role,
        hasEmail: email !== null,
      })),
      createdAt: state.createdAt.toISOString(),
      may: caller.mayOn('appointment.write', {
        storeId: state.storeId,
        salespersonId: ownPartOf(state, caller),
      })
        ? movesOf(state.state)
        : [],
    };
  }
}

function ownPartOf({ attendees }: AppointmentState, { partyId }: Caller): string | undefined {
  return attendees.find(({ id }) => id === partyId)?.id;
}

function instantsOf({ startsAt, endsAt }: Slot) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
