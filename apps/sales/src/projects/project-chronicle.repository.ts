import { projectChangedV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { Project, ProjectState } from './project';

export interface Deed {
  readonly actor: Actor;
  readonly action: 'project.opened' | 'project.moved' | 'project.imported' | 'project.entrusted';
}

/** What happened to projects, told everywhere it belongs: other services, their history, open screens. */
@Injectable()
export class ProjectChronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  /** The projects as they are after the change. */
  async tell(tx: Tx, projects: readonly ProjectState[], { actor, action }: Deed): Promise<void> {
    await this.outbox.announceAll(
      tx,
      projectChangedV1,
      projects.map((project) => ({
        id: project.id,
        version: project.version,
        storeId: project.storeId,
        data: { ...project, projectId: project.id },
      })),
    );
    await this.history.write(
      tx,
      projects.map(({ id, version, storeId, number, stage }) => ({
        actor,
        action,
        aggregateId: id,
        aggregateVersion: version,
        projectId: id,
        storeId,
        facts: { number, stage },
      })),
    );
    this.wakeScreens(tx, projects);
  }

  /** What somebody did to one project, as it is after the change. */
  async tellNews(tx: Tx, { facts, news }: Project, actor: Actor): Promise<void> {
    if (!news) return;
    const { id, version, storeId, stage, hold, activity, reviewOn } = facts;
    const about = { id, version, storeId };
    const { event, reason } = news;
    await this.outbox.announce(tx, projectChangedV1, { ...about, data: { ...facts, projectId: id } });
    await this.outbox.announce(tx, event, {
      ...about,
      data: { projectId: id, version, storeId, stage, hold, activity, reason, reviewOn },
    });
    const entry = {
      actor,
      action: event.name.replace(/^sales\./, ''),
      aggregateId: id,
      aggregateVersion: version,
      projectId: id,
      storeId,
      facts: { number: facts.number, stage, hold, activity, reason, reviewOn },
    };
    await this.history.write(tx, [entry]);
    this.wakeScreens(tx, [facts]);
  }

  private wakeScreens(tx: Tx, projects: readonly ProjectState[]): void {
    const stores = new Set(projects.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'projects')));
  }
}
