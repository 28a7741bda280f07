import { followUpProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class FollowUpProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(followUpProject)
  handle({ projectId, reason }: RequestOf<typeof followUpProject>, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project) => project.followUp(reason));
  }
}
