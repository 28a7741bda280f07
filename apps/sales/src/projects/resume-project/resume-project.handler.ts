import { resumeProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

@Controller()
export class ResumeProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(resumeProject)
  handle({ projectId, reason }: RequestOf<typeof resumeProject>, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project, { may }) =>
      project.resume(reason, may('project.block')),
    );
  }
}
