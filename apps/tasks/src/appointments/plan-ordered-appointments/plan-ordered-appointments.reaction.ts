import { planAppointments, taskChunkSettledV1, type BulkResult, type DataOf } from '@comptoir/contracts';
import { OnCommand, Outbox, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Clashes } from '../clashes.repository';
import { OrderedAppointments } from '../ordered-appointments.port';
import { PlannedSlots } from '../planned-slots.port';

type Plan = DataOf<typeof planAppointments>;

/** A bulk operation plans appointments; what became of each item is announced with its chunk. */
@Injectable()
export class PlanOrderedAppointments {
  constructor(
    private readonly clashes: Clashes,
    private readonly slots: PlannedSlots,
    private readonly ordered: OrderedAppointments,
    private readonly outbox: Outbox,
  ) {}

  @OnCommand(planAppointments)
  async handle({ data }: Heard<Plan>, tx: Tx): Promise<void> {
    const { operationId, chunk, items } = data;
    await this.clashes.hold(
      tx,
      items.flatMap(({ attendees }) => attendees.map(({ id }) => id)),
    );
    const fresh = { ...data, items: await this.ordered.unknown(tx, items) };
    const results = await this.ordered.add(tx, fresh, await this.slots.of(tx, fresh));
    const known: BulkResult[] = items
      .filter((item) => !fresh.items.includes(item))
      .map(({ itemId }) => ({ itemId, state: 'DONE', reason: null, effectId: itemId }));
    await this.outbox.announce(tx, taskChunkSettledV1, {
      id: operationId,
      version: chunk,
      operationId,
      data: { operationId, chunk, results: [...known, ...results] },
    });
  }
}
