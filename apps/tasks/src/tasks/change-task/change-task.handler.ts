import { changeTask, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskTypes } from '../task-types.repository';
import { taskErrors } from '../task.errors';
import { TaskRepository } from '../task.repository';
import { TaskViews } from '../task-view.port';

@Controller()
export class ChangeTask {
  constructor(
    private readonly types: TaskTypes,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
    private readonly clock: Clock,
  ) {}

  @Answers(changeTask)
  async handle({ taskId, ...content }: RequestOf<typeof changeTask>, context: AskContext) {
    const { caller } = context;
    const task = await this.tasks.get(taskId, caller.scopeFor('task.write'));
    if (requiredVersion(context.etag) !== task.state.version)
      throw taskErrors.stale(taskId, task.state.version);
    if (content.type !== task.state.type) await this.types.assertOffered(content.type);
    const changed = task.changed(content, this.clock.now());
    await this.tasks.save(changed, caller);
    context.answerEtag(etagOf(changed.state.version));
    return this.views.of(changed, caller);
  }
}
