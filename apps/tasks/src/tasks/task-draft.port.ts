import { createTask, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { directoryErrors } from '../directory/directory.errors';
import { Directory } from '../directory/directory.port';
import type { TaskProject, TaskState } from './task';
import { TaskTypes } from './task-types.repository';
import { taskErrors } from './task.errors';

type Request = RequestOf<typeof createTask>;

/** What is asked for, with the project as sales knows it. */
@Injectable()
export class TaskDrafts {
  constructor(
    private readonly types: TaskTypes,
    private readonly directory: Directory,
    private readonly clock: Clock,
  ) {}

  /** Refuses what the caller may not ask for there. */
  async of(ask: Request, { caller }: AskContext): Promise<TaskState> {
    // With an `own` grant only for oneself: then one of the assignees must be the caller.
    const own = ask.assignees.find(({ id }) => id === caller.partyId)?.id;
    if (!caller.mayOn('task.write', { storeId: ask.storeId, salespersonId: own }))
      throw taskErrors.outOfScope(ask.storeId);
    await this.types.assertOffered(ask.type);
    return {
      ...ask,
      id: newId(),
      version: 1,
      state: 'TODO',
      project: ask.project && (await this.projectIn(ask.storeId, ask.project.id)),
      projectCount: ask.project === null ? 0 : 1,
      assignees: ask.assignees.map((assignee) => ({ ...assignee, doneAt: null })),
      createdById: caller.userId,
      createdBy: caller.name,
      createdAt: this.clock.now(),
      doneAt: null,
      operationId: null,
    };
  }

  /** A project of another store is refused like one that does not exist. */
  private async projectIn(store: string, projectId: string): Promise<TaskProject> {
    const { id, number, label, storeId } = await this.directory.project(projectId);
    if (storeId !== store.toLowerCase()) throw directoryErrors.unknownProject(projectId);
    return { id, number, label };
  }
}
