import { putProjectOnHold, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class PutOnHold {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(putProjectOnHold)
  handle({ projectId, ...order }: RequestOf<typeof putProjectOnHold>, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project, doing) =>
      project.putOnHold(order, doing),
    );
  }
}
