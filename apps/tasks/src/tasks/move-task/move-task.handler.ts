import { cancelTask, completeTask, reopenTask, startTask } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import type { TaskVerb } from '../task';
import { taskErrors } from '../task.errors';
import { TaskRepository } from '../task.repository';
import { TaskViews } from '../task-view.port';

/** The four moves of a task's state machine. */
@Controller()
export class MoveTask {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly clock: Clock,
  ) {}

  @Answers(startTask)
  start({ taskId }: { taskId: string }, context: AskContext) {
    return this.move(taskId, 'start', context);
  }

  @Answers(completeTask)
  complete({ taskId }: { taskId: string }, context: AskContext) {
    return this.move(taskId, 'complete', context);
  }

  @Answers(reopenTask)
  reopen({ taskId }: { taskId: string }, context: AskContext) {
    return this.move(taskId, 'reopen', context);
  }

  @Answers(cancelTask)
  cancel({ taskId }: { taskId: string }, context: AskContext) {
    return this.move(taskId, 'cancel', context);
  }

  private async move(taskId: string, verb: Exclude<TaskVerb, 'change'>, context: AskContext) {
    const { caller } = context;
    const task = await this.tasks.get(taskId, caller.scopeFor('task.write'));
    const seen = expectedVersion(context.etag);
    if (seen !== undefined && seen !== task.state.version) throw taskErrors.stale(taskId, task.state.version);
    const moved = task.moved(verb, this.clock.now(), caller.partyId);
    await this.tasks.save(moved, context.caller);
    context.answerEtag(etagOf(moved.state.version));
    return this.views.of(moved, caller);
  }
}
