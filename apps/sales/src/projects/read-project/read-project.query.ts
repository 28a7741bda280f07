import { readProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class ReadProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(readProject)
  handle({ projectId }: RequestOf<typeof readProject>, context: AskContext) {
    return this.desk.show(projectId, 'project.read', context);
  }
}
