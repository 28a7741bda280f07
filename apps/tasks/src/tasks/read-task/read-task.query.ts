import { readTask, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskRepository } from '../task.repository';
import { TaskViews } from '../task-view.port';

@Controller()
export class ReadTask {
  constructor(
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
  ) {}

  @Answers(readTask)
  async handle({ taskId }: RequestOf<typeof readTask>, context: AskContext) {
    const task = await this.tasks.get(taskId, context.caller.scopeFor('task.read'));
    context.answerEtag(etagOf(task.state.version));
    return this.views.of(task, context.caller);
  }
}
