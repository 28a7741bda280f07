import { createTasks, taskChunkSettledV1, type BulkResult, type DataOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { OnCommand, Outbox, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { TaskRepository } from '../task.repository';

type Order = DataOf<typeof createTasks>;

/** A bulk operation orders tasks. A task takes the id of the item that ordered it: ordered again it stays one task. */
@Injectable()
export class CreateOrderedTasks {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @OnCommand(createTasks)
  async handle({ data }: Heard<Order>, tx: Tx): Promise<void> {
    const typeExists = await tx.one(sql`select from task_type where code = ${data.task.type}`);
    const results = typeExists ? await this.create(data, tx) : refused(data, 'task.type-unknown');
    await this.outbox.announce(tx, taskChunkSettledV1, {
      id: data.operationId,
      version: data.chunk,
      operationId: data.operationId,
      data: { operationId: data.operationId, chunk: data.chunk, results },
    });
  }

  private async create({ operationId, createdBy, task, items }: Order, tx: Tx): Promise<BulkResult[]> {
    const createdAt = this.clock.now();
    await this.tasks.add(
      tx,
      items.map(({ itemId, storeId, project, assignees }) => ({
        ...task,
        id: itemId,
        version: 1,
        storeId,
        project,
        state: 'TODO',
        assignees: assignees.map((assignee) => ({ ...assignee, doneAt: null })),
        createdById: createdBy.id,
        createdBy: createdBy.name,
        createdAt,
        doneAt: null,
        operationId,
      })),
    );
    return items.map(({ itemId }) => ({ itemId, state: 'DONE', reason: null, effectId: itemId }));
  }
}

function refused({ items }: Order, reason: string): BulkResult[] {
  return items.map(({ itemId }) => ({ itemId, state: 'FAILED', reason, effectId: null }));
}
