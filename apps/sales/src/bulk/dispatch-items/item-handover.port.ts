import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { BulkOrder, ChunkFrame, ReadyItem } from '../../bulk-kinds/bulk-kind';
import { kindOf } from '../../bulk-kinds/bulk-kinds';
import { ProjectCrew } from '../../projects/project-crew.port';

interface Handover extends Pick<ChunkFrame, 'createdBy'> {
  readonly id: string;
  readonly order: BulkOrder;
  /** The place of the last item that was handed over before these, and that of the last of these. */
  readonly from: number;
  readonly to: number;
}

/**
 * Gives items that are ready to the service that does them, as one command. False where they are not to be given any more:
 * another instance was faster, or the operation was stopped meanwhile.
 */
@Injectable()
export class ItemHandover {
  constructor(
    private readonly outbox: Outbox,
    private readonly crew: ProjectCrew,
  ) {}

  async command(
    tx: Tx,
    { id, order, createdBy, from, to }: Handover,
    items: readonly ReadyItem<unknown>[],
  ): Promise<boolean> {
    const kind = kindOf(order);
    const moved = await tx.one<{ chunk: number }>(sql`
      update bulk_operation set next_chunk = next_chunk + 1, moved_at = clock_timestamp(), handed = ${to}
      where id = ${id} and state = 'RUNNING' and handed = ${from} returning next_chunk - 1 as chunk`);
    if (!moved) return false;
    const installerId = kind.installer?.(order) ?? null;
    if (installerId !== null) {
      const projectIds = items.map(({ projectId }) => projectId);
      const actor = { userId: createdBy.id, name: createdBy.name };
      await this.crew.entrust(tx, { projectIds, installerId }, actor);
    }
    const data = kind.chunk(order, { operationId: id, chunk: moved.chunk, createdBy }, items);
    await this.outbox.command(tx, kind.command, { key: id, operationId: id, data });
    return true;
  }
}
