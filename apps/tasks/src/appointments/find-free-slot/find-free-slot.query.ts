import { findFreeSlot, type RequestOf } from '@comptoir/contracts';
import { Clock, dayIn } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Directory } from '../../directory/directory.port';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { appointmentErrors } from '../appointment.errors';
import { Clashes } from '../clashes.repository';
import { plannerOf } from '../planner';
import { SlotBook, slotsOf } from '../slot-book';

const opening = { open: '09:00', close: '18:00', step: 30 };
const msPerDay = 86_400_000;
/** Longer than sixty working days can stretch over holidays. */
const horizonMs = 120 * msPerDay;

@Controller()
export class FindFreeSlot {
  constructor(
    private readonly directory: Directory,
    private readonly clashes: Clashes,
    private readonly calendar: StoreCalendar,
    private readonly clock: Clock,
  ) {}

  @Answers(findFreeSlot)
  async handle(ask: RequestOf<typeof findFreeSlot>, context: AskContext) {
    const { storeId, attendeeIds, minutes } = ask;
    if (!mayPlanIn(storeId, attendeeIds, context)) throw appointmentErrors.outOfScope(storeId);
    const { stores } = context.caller.scopeFor('appointment.write');
    await this.directory.people(attendeeIds, { field: 'attendeeIds', stores });
    const after = new Date(ask.after);
    const wanted = { startsAt: after, endsAt: new Date(after.getTime() + minutes * 60_000) };
    const planner = plannerOf(context.caller);
    const clashes = await this.clashes.of({ partyIds: attendeeIds, slot: wanted }, planner.readScope);
    const horizon = { startsAt: after, endsAt: new Date(after.getTime() + horizonMs) };
    const book = new SlotBook(await this.clashes.takenBetween(attendeeIds, horizon));
    const zone = await this.calendar.zoneOf(storeId);
    const now = this.clock.now();
    const notBefore = after > now ? after : now;
    const slots = slotsOf({ ...opening, from: dayIn(zone, notBefore), minutes, zone, notBefore });
    const slot = book.take(
      slots,
      attendeeIds.map((id) => id.toLowerCase()),
    );
    return {
      clashes,
      slot: slot ? { startsAt: slot.startsAt.toISOString(), endsAt: slot.endsAt.toISOString() } : null,
    };
  }
}

function mayPlanIn(storeId: string, attendeeIds: readonly string[], { caller }: AskContext): boolean {
  const own = attendeeIds.find((id) => id === caller.partyId);
  return caller.mayOn('appointment.write', { storeId, salespersonId: own });
}
