import { readProject, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ProjectRepository } from '../project.repository';

@Controller()
export class ReadProject {
  constructor(private readonly projects: ProjectRepository) {}

  @Answers(readProject)
  async handle({ projectId }: RequestOf<typeof readProject>, context: AskContext) {
    const project = await this.projects.read(projectId, context.caller.scopeFor('project.read'));
    context.answerEtag(etagOf(project.version));
    return project;
  }
}
