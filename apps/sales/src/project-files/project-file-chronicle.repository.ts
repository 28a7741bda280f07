import { Pokes } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History, type Actor } from '../history/history.port';
import type { ProjectFileRow } from './project-file.row';

/** What happened to a file, told to the history of its project and to open screens. */
@Injectable()
export class ProjectFileChronicle {
  constructor(
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  async tell(
    tx: Tx,
    { id, version, projectId, storeId, kind, name }: ProjectFileRow,
    actor: Actor,
    what: 'added' | 'changed' | 'deleted' | 'restored',
  ): Promise<void> {
    await this.history.write(tx, [
      {
        actor,
        action: `project-file.${what}`,
        aggregateId: id,
        aggregateVersion: version,
        projectId,
        storeId,
        facts: { kind, label: name },
      },
    ]);
    tx.afterCommit(() => this.pokes.poke(storeId, 'project-files'));
  }
}
