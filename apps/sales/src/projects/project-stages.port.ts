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

  /** Locks the projects until the transaction ends: call it before papers are locked whose changes may move them. */
  async lock(tx: Tx, projectIds: readonly string[]): Promise<void> {
    await this.projects.lockedAll(tx, projectIds);
  }

  /** Call it with the projects locked, after their papers were kept. */
  async heedPurchases(tx: Tx, purchases: ReadonlyMap<string, Purchases>, actor: Actor): Promise<void> {
    for (const project of await this.projects.lockedAll(tx, [...purchases.keys()])) {
      const now = purchases.get(project.facts.id);
      if (now && project.heedPurchases(now)) await this.projects.move(tx, project, actor);
    }
  }
}
