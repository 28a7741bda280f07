import { createProject, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { KnownParties } from '../../parties/known-parties.port';
import { KnownStores } from '../../stores/known-stores.port';
import { newProject } from '../project';
import { projectErrors } from '../project.errors';
import { ProjectRepository } from '../project.repository';

@Controller()
export class CreateProject {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly stores: KnownStores,
    private readonly parties: KnownParties,
    private readonly clock: Clock,
  ) {}

  @Answers(createProject)
  async handle(request: RequestOf<typeof createProject>, context: AskContext) {
    const { caller } = context;
    if (!caller.mayOn('project.write', request)) throw projectErrors.storeOutOfScope(request.storeId);
    const { timeZone } = await this.stores.get(request.storeId);
    await this.assertPeople(request);

    const id = context.idFor(createProject);
    await this.projects.open(newProject(id, request, this.clock.today(timeZone)), caller);
    const project = await this.projects.read(id, caller.scopeFor('project.write'));
    context.answerEtag(etagOf(project.version));
    return project;
  }

  private async assertPeople(request: RequestOf<typeof createProject>): Promise<void> {
    const people = fields.flatMap((field) =>
      request[field] === null ? [] : [{ field, id: request[field] }],
    );
    const known = await this.parties.among(people.map(({ id }) => id));
    const stranger = people.find(({ id }) => !known.has(id));
    if (stranger) throw projectErrors.unknownParty(stranger.field, stranger.id);
  }
}

const fields = ['customerId', 'salespersonId', 'backOfficeId', 'frontDeskId', 'installerId'] as const;
