import type { BulkResult, DataOf, planAppointments } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { AppointmentState, Slot } from './appointment';
import type { AppointmentItem } from './appointment-bells.port';
import { AppointmentNews } from './appointment-news.port';
import { AppointmentRepository } from './appointment.repository';
import { Clashes } from './clashes.repository';

type Plan = DataOf<typeof planAppointments>;
type Item = Plan['items'][number];

/** The appointments that a bulk operation orders. One takes the id of its item: ordered again it stays one. */
@Injectable()
export class OrderedAppointments {
  constructor(
    private readonly appointments: AppointmentRepository,
    private readonly clashes: Clashes,
    private readonly news: AppointmentNews,
    private readonly clock: Clock,
  ) {}

  /** Those that have not been planned yet. */
  async unknown(tx: Tx, items: readonly Item[]): Promise<Item[]> {
    const rows = await tx.query<{ id: string }>(
      sql`select id from appointment where id = any(${items.map(({ itemId }) => itemId)}::uuid[])`,
    );
    const known = new Set(rows.map(({ id }) => id));
    return items.filter(({ itemId }) => !known.has(itemId));
  }

  /** One after the other, so that what fails stands in nobody's way. */
  async add(tx: Tx, plan: Plan, slots: readonly (Slot | undefined)[]): Promise<BulkResult[]> {
    const results: BulkResult[] = [];
    const planned: AppointmentItem[] = [];
    for (const [index, item] of plan.items.entries()) {
      const state = slots[index] && this.stateOf(plan, item, slots[index]);
      if (!state) results.push(failed(item, 'appointment.no-free-slot'));
      else if (state.endsAt <= this.clock.now()) results.push(failed(item, 'appointment.over'));
      else if (await this.appointments.add(tx, state)) {
        planned.push({ state, what: 'PLANNED' });
        results.push({ itemId: item.itemId, state: 'DONE', reason: null, effectId: item.itemId });
      } else results.push(await this.clashing(tx, item, state));
    }
    await this.news.tell(tx, planned, { selfIds: [plan.createdBy.id], name: plan.createdBy.name });
    return results;
  }

  /** Says who is taken, and by which project where that is one of the same store. */
  private async clashing(tx: Tx, item: Item, slot: Slot): Promise<BulkResult> {
    const partyIds = item.attendees.map(({ id }) => id);
    const [clash] = await this.clashes.of({ partyIds, slot }, { stores: [item.storeId] }, tx);
    const facts = clash && {
      attendee: clash.attendee.name,
      startsAt: clash.startsAt,
      endsAt: clash.endsAt,
      project: clash.project?.label ?? null,
    };
    return { ...failed(item, 'appointment.clash'), ...(facts && { facts }) };
  }

  private stateOf({ appointment, createdBy, operationId }: Plan, item: Item, slot: Slot): AppointmentState {
    const { type, place, detail, invite, withPapers } = appointment;
    return {
      ...slot,
      id: item.itemId,
      version: 1,
      storeId: item.storeId,
      project: item.project,
      type,
      place,
      detail,
      invite,
      withPapers,
      state: 'PROPOSED',
      movedFrom: null,
      address: item.address,
      sequence: 0,
      attendees: item.attendees.map((one) => ({ ...one, language: one.language ?? 'fr' })),
      createdById: createdBy.id,
      createdBy: createdBy.name,
      createdAt: this.clock.now(),
      operationId,
    };
  }
}

function failed({ itemId }: Item, reason: string): BulkResult {
  return { itemId, state: 'FAILED', reason, effectId: null };
}
