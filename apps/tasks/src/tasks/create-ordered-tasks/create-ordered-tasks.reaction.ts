import { createTasks, taskChunkSettledV1, type BulkResult, type DataOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { OnCommand, Outbox, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Doer } from '../../notices/doer';
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
    const typeExists = await tx.one(sql`select from task_type where code = ${data.task.type} and active`);
    const results = typeExists
      ? await (data.task.single ? this.together(data, tx) : this.each(data, tx))
      : refused(data, 'task.type-unknown');
    await this.outbox.announce(tx, taskChunkSettledV1, {
      id: data.operationId,
      version: data.chunk,
      operationId: data.operationId,
      data: { operationId: data.operationId, chunk: data.chunk, results },
    });
  }

  private async each({ task, items, ...order }: Order, tx: Tx): Promise<BulkResult[]> {
    const tasks = items.map(({ itemId, storeId, project, assignees }) => ({
      ...this.begun({ task, ...order }, itemId, assignees),
      storeId,
      project,
      projectCount: 1,
    }));
    await this.tasks.add(tx, tasks, doerOf(order));
    return items.map(({ itemId }) => done(itemId, itemId));
  }

  /** One task for all items of all chunks: it takes the id of the operation. */
  private async together({ task, items, ...order }: Order, tx: Tx): Promise<BulkResult[]> {
    const { operationId } = order;
    const projects = items.map(({ project }) => project);
    const people = new Map(items.flatMap(({ assignees }) => assignees.map((one) => [one.id, one])));
    const [first] = items;
    if (!first) return [];
    const { storeId, project } = first;
    const begun = this.begun({ task, ...order }, operationId, [...people.values()]);
    const state = { ...begun, storeId, project, projectCount: projects.length };
    const doer = doerOf(order);
    if (!(await this.tasks.extend(tx, state, { projects, doer }))) {
      await this.tasks.add(tx, [state], doer);
      await this.tasks.extend(tx, state, { projects, doer });
    }
    return items.map(({ itemId }) => done(itemId, operationId));
  }

  private begun(
    { task: { single: _single, ...task }, createdBy, operationId }: Omit<Order, 'items'>,
    id: string,
    assignees: Order['items'][number]['assignees'],
  ) {
    return {
      ...task,
      id,
      version: 1,
      state: 'TODO' as const,
      assignees: assignees.map((assignee) => ({ ...assignee, doneAt: null })),
      createdById: createdBy.id,
      createdBy: createdBy.name,
      createdAt: this.clock.now(),
      doneAt: null,
      operationId,
    };
  }
}

function doerOf({ createdBy }: Pick<Order, 'createdBy'>): Doer {
  return { name: createdBy.name, selfIds: [createdBy.id] };
}

function done(itemId: string, taskId: string): BulkResult {
  return { itemId, state: 'DONE', reason: null, effectId: taskId };
}

function refused({ items }: Order, reason: string): BulkResult[] {
  return items.map(({ itemId }) => ({ itemId, state: 'FAILED', reason, effectId: null }));
}
