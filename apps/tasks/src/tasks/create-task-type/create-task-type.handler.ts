import { createTaskType, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskTypes } from '../task-types.repository';
import { assertNetwork } from '../whole-network';

@Controller()
export class CreateTaskType {
  constructor(private readonly types: TaskTypes) {}

  @Answers(createTaskType)
  async handle(type: RequestOf<typeof createTaskType>, context: AskContext) {
    assertNetwork(context.caller, 'task-type.write');
    await this.types.add(type);
    context.answerEtag(etagOf(1));
    return { ...type, version: 1 };
  }
}
