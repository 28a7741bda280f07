import { controlProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class ControlProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(controlProject)
  handle({ projectId, checklist }: RequestOf<typeof controlProject>, context: AskContext) {
    return this.desk.change(projectId, 'project.control', context, (project, doing) =>
      project.control(checklist, doing),
    );
  }
}
