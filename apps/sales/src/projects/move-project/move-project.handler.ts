import { closeProject, deliverProject, installProject } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectDesk } from '../project-desk.repository';

interface Named {
  readonly projectId: string;
}

/** The last stages of a project, where no appointment tells them. */
@Controller()
export class MoveProject {
  constructor(private readonly desk: ProjectDesk) {}

  @Answers(deliverProject)
  deliver({ projectId }: Named, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project) => project.deliver());
  }

  @Answers(installProject)
  install({ projectId }: Named, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project) => project.install());
  }

  @Answers(closeProject)
  close({ projectId }: Named, context: AskContext) {
    return this.desk.change(projectId, 'project.write', context, (project, { unfinished }) =>
      project.close(unfinished),
    );
  }
}
