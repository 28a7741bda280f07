import { createProject, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import type { Scope } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { KnownParties } from '../../parties/known-parties.port';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { newProject } from '../project';
import { ProjectDesk } from '../project-desk.repository';
import { projectErrors } from '../project.errors';
import { ProjectRepository } from '../project.repository';

@Controller()
export class CreateProject {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly desk: ProjectDesk,
    private readonly parties: KnownParties,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(createProject)
  async handle(request: RequestOf<typeof createProject>, context: AskContext) {
    const { caller } = context;
    if (!caller.mayOn('project.write', request)) throw projectErrors.storeOutOfScope(request.storeId);
    const today = await this.calendar.todayIn(request.storeId);
    await this.assertPeople(request, caller.scopeFor('project.write'));

    const id = context.idFor(createProject);
    await this.projects.open(newProject(id, request, today), caller);
    return this.desk.show(id, 'project.write', context);
  }

  /** Somebody of a store of others is as unknown as somebody who does not exist. */
  private async assertPeople(request: RequestOf<typeof createProject>, scope: Scope): Promise<void> {
    const people = fields.flatMap((field) =>
      request[field] === null ? [] : [{ field, id: request[field] }],
    );
    const known = await this.parties.among(
      people.map(({ id }) => id),
      scope,
    );
    const stranger = people.find(({ id }) => !known.has(id));
    if (stranger) throw projectErrors.unknownParty(stranger.field, stranger.id);
  }
}

const fields = ['customerId', 'salespersonId', 'backOfficeId', 'frontDeskId', 'installerId'] as const;
