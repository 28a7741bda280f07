import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../history/history.port';
import type { ProjectState } from './project';
import { ProjectChanges } from './project-changes.port';
import { ProjectChronicle } from './project-chronicle.repository';
import { projectState } from './project.row';

/** Who works on projects. */
@Injectable()
export class ProjectCrew {
  constructor(
    private readonly changes: ProjectChanges,
    private readonly chronicle: ProjectChronicle,
  ) {}

  /** Entrusts projects to an installer; those that they have already stay as they are. */
  async entrust(
    tx: Tx,
    { projectIds, installerId }: { projectIds: readonly string[]; installerId: string },
    actor: Actor,
  ): Promise<void> {
    const entrusted = await tx.query<ProjectState>(sql`
      with locked as (
        select id from project where id = any(${projectIds}::uuid[]) and installer_id is distinct from ${installerId}::uuid
        order by id for no key update
      )
      update project set version = version + 1, installer_id = ${installerId} where id in (select id from locked)
      returning ${projectState}`);
    if (entrusted.length === 0) return;
    await this.changes.tell(
      tx,
      entrusted.map(({ id }) => id),
      'changed',
    );
    await this.chronicle.tell(tx, entrusted, { actor, action: 'project.entrusted' });
  }
}
