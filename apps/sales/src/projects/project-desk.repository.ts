import {
  blockProject,
  closeProject,
  deliverProject,
  installProject,
  changeProjectActivity,
  controlProject,
  followUpProject,
  putProjectOnHold,
  resumeProject,
  validateSurvey,
  withdrawControl,
  type Permission,
  type projectDetail,
  type ProjectVerb,
} from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { etagOf, expectedVersion, type AskContext } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { StoreCalendar } from '../stores/store-calendar.port';
import { allowedVerbs, nextActivities, type Project } from './project';
import { ProjectRepository, type Around } from './project.repository';

interface Circumstances extends Around {
  /** Who does it. */
  readonly by: string;
  /** The day that the store's calendar shows. */
  readonly today: Day;
  /** Whether whoever does it may do that, too, on this project. */
  may(permission: Permission): boolean;
}

const permissionOf: Readonly<Record<ProjectVerb, Permission | undefined>> = {
  validateSurvey: validateSurvey.permission,
  control: controlProject.permission,
  withdrawControl: withdrawControl.permission,
  putOnHold: putProjectOnHold.permission,
  block: blockProject.permission,
  resume: resumeProject.permission,
  deliver: deliverProject.permission,
  install: installProject.permission,
  close: closeProject.permission,
  followUp: followUpProject.permission,
  changeActivity: changeProjectActivity.permission,
};

/** Load, keep and show: what every verb on a project does around its decision. */
@Injectable()
export class ProjectDesk {
  constructor(
    private readonly projects: ProjectRepository,
    private readonly calendar: StoreCalendar,
  ) {}

  /** Decides on the project within reach of the permission; refuses when it is not the version that the caller read. */
  async change(
    projectId: string,
    permission: Permission,
    context: AskContext,
    decide: (project: Project, circumstances: Circumstances) => void,
  ): Promise<z.output<typeof projectDetail>> {
    const { caller } = context;
    const seen = expectedVersion(context.etag);
    const scope = caller.scopeFor(permission);
    const { store } = await this.projects.read(projectId, scope);
    const today = await this.calendar.todayIn(store.id);
    await this.projects.change(projectId, scope, {
      actor: caller,
      decide: (project, around) => {
        project.assertVersion(seen);
        const may = (wanted: Permission) => caller.mayOn(wanted, project.facts);
        decide(project, { by: caller.name, today, may, ...around });
      },
    });
    return this.show(projectId, permission, context);
  }

  /** The project as one person sees it, with its version as the answer's entity tag. */
  async show(
    projectId: string,
    permission: Permission,
    context: AskContext,
  ): Promise<z.output<typeof projectDetail>> {
    const { caller } = context;
    const project = await this.projects.read(projectId, caller.scopeFor(permission));
    context.answerEtag(etagOf(project.version));
    const item = { storeId: project.store.id, salespersonId: project.salesperson?.id ?? null };
    const may = (verb: ProjectVerb) => {
      const needed = verb === 'resume' && project.hold === 'BLOCKED' ? 'project.block' : permissionOf[verb];
      return needed === undefined || caller.mayOn(needed, item);
    };
    return {
      ...project,
      nextActivities: [...nextActivities[project.activity]],
      may: allowedVerbs(project).filter(may),
    };
  }
}
