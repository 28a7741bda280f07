import { changeTaskType, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { TaskTypes } from '../task-types.repository';
import { assertNetwork } from '../whole-network';

@Controller()
export class ChangeTaskType {
  constructor(private readonly types: TaskTypes) {}

  @Answers(changeTaskType)
  async handle(type: RequestOf<typeof changeTaskType>, context: AskContext) {
    assertNetwork(context.caller, 'task-type.write');
    const version = requiredVersion(context.etag);
    await this.types.change({ ...type, version });
    context.answerEtag(etagOf(version + 1));
    return { ...type, version: version + 1 };
  }
}
