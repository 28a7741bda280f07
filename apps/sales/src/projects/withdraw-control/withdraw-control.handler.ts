import { withdrawControl, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class WithdrawControl {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(withdrawControl)
  handle({ projectId, reason }: RequestOf<typeof withdrawControl>, context: AskContext) {
    return this.desk.change(projectId, 'project.control', context, (project) =>
      project.withdrawControl(reason),
    );
  }
}
