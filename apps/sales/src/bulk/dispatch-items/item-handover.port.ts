import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { BulkOrder, ChunkFrame, ReadyItem } from '../../bulk-kinds/bulk-kind';
import { kindOf } from '../../bulk-kinds/bulk-kinds';
import { ProjectCrew } from '../../projects/project-crew.port';

interface Handover extends Omit<ChunkFrame, 'operationId'> {
  readonly id: string;
  readonly order: BulkOrder;
  /** The place of the last of the items. */
  readonly handed: number;
}

/** Gives items that are ready to the service that does them, as one command. */
@Injectable()
export class ItemHandover {
  constructor(
    private readonly outbox: Outbox,
    private readonly crew: ProjectCrew,
  ) {}

  async command(
    tx: Tx,
    { id, order, chunk, createdBy, handed }: Handover,
    items: readonly ReadyItem<unknown>[],
  ): Promise<void> {
    const kind = kindOf(order);
    await tx.execute(sql`
      update bulk_operation set next_chunk = next_chunk + 1, moved_at = clock_timestamp(), handed = ${handed} where id = ${id}`);
    const installerId = kind.installer?.(order) ?? null;
    if (installerId !== null) {
      const projectIds = items.map(({ projectId }) => projectId);
      const actor = { userId: createdBy.id, name: createdBy.name };
      await this.crew.entrust(tx, { projectIds, installerId }, actor);
    }
    const data = kind.chunk(order, { operationId: id, chunk, createdBy }, items);
    await this.outbox.command(tx, kind.command, { key: id, operationId: id, data });
  }
}
