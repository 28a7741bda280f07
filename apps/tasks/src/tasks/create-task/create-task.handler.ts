import { createTask, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import type { TaskState } from '../task';
import { TaskTypes } from '../task-types.repository';
import { taskErrors } from '../task.errors';
import { TaskRepository } from '../task.repository';
import { TaskViews } from '../task-view.port';

@Controller()
export class CreateTask {
  constructor(
    private readonly types: TaskTypes,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly clock: Clock,
  ) {}

  @Answers(createTask)
  async handle(ask: RequestOf<typeof createTask>, context: AskContext) {
    const { caller } = context;
    if (!this.mayAssign(ask, context)) throw taskErrors.outOfScope(ask.storeId);
    await this.types.assertOffered(ask.type);
    const state: TaskState = {
      ...ask,
      id: newId(),
      version: 1,
      state: 'TODO',
      projectCount: ask.project === null ? 0 : 1,
      assignees: ask.assignees.map((assignee) => ({ ...assignee, doneAt: null })),
      createdById: caller.userId,
      createdBy: caller.name,
      createdAt: this.clock.now(),
      doneAt: null,
      operationId: null,
    };
    const task = await this.tasks.create(state, caller);
    context.answerEtag(etagOf(task.state.version));
    return this.views.of(task, caller);
  }

  /** With an `own` grant only for oneself: then one of the assignees must be the caller. */
  private mayAssign({ storeId, assignees }: RequestOf<typeof createTask>, { caller }: AskContext): boolean {
    const own = assignees.find(({ id }) => id === caller.partyId)?.id;
    return caller.mayOn('task.write', { storeId, salespersonId: own });
  }
}
