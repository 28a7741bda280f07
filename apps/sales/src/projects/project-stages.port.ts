import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../history/history.port';
import type { ProjectHappening, Purchases } from './project';
import { ProjectRepository } from './project.repository';

/** How the papers of a project move it along. */
@Injectable()
export class ProjectStages {
  constructor(private readonly projects: ProjectRepository) {}

  /** Locks the project until the transaction ends: call it before the paper is locked. */
  async advance(tx: Tx, projectId: string, happened: ProjectHappening, actor: Actor): Promise<void> {
    const project = await this.projects.locked(tx, projectId);
    if (project.heed(happened)) await this.projects.move(tx, project, actor);
  }

  /** Locks the project until the transaction ends: call it before papers are locked whose changes may move it. */
  async lock(tx: Tx, projectId: string): Promise<void> {
    await this.projects.locked(tx, projectId);
  }

  /** Call it with the project locked, after its papers were kept. */
  async heedPurchases(tx: Tx, projectId: string, purchases: Purchases, actor: Actor): Promise<void> {
    const project = await this.projects.locked(tx, projectId);
    if (project.heedPurchases(purchases)) await this.projects.move(tx, project, actor);
  }
}
