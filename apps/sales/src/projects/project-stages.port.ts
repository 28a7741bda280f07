import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../history/history.port';
import type { ProjectHappening } from './project';
import { ProjectRepository } from './project.repository';

/** How the papers of a project move it along. */
@Injectable()
export class ProjectStages {
  constructor(private readonly projects: ProjectRepository) {}

  /** Locks the project until the transaction ends: call it before the paper is locked. */
  async advance(tx: Tx, projectId: string, happened: ProjectHappening, actor: Actor): Promise<void> {
    const project = await this.projects.forQuote(tx, projectId);
    if (project.heed(happened)) await this.projects.move(tx, project, actor);
  }
}
