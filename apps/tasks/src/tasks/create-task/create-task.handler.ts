import { createTask, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskDrafts } from '../task-draft.port';
import { TaskRepository } from '../task.repository';
import { TaskViews } from '../task-view.port';

@Controller()
export class CreateTask {
  constructor(
    private readonly drafts: TaskDrafts,
    private readonly tasks: TaskRepository,
    private readonly views: TaskViews,
  ) {}

  @Answers(createTask)
  async handle(ask: RequestOf<typeof createTask>, context: AskContext) {
    const { caller } = context;
    const task = await this.tasks.create(await this.drafts.of(ask, context), caller);
    context.answerEtag(etagOf(task.state.version));
    return this.views.of(task, caller);
  }
}
