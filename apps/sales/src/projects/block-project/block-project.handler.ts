import { blockProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class BlockProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(blockProject)
  handle({ projectId, ...order }: RequestOf<typeof blockProject>, context: AskContext) {
    return this.desk.change(projectId, 'project.block', context, (project, doing) =>
      project.block(order, doing),
    );
  }
}
