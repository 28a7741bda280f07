import { readProjectHistory, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, sql, sortsOf } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { plainPage } from '../../lists/plain-page.port';
import type { SalesConfig } from '../../sales.config';
import { ProjectRepository } from '../project.repository';

const newestFirst = sortsOf('project-history', {
  at: [
    { column: sql`at`, type: sql`timestamptz`, direction: 'asc' },
    { column: sql`id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('-at');

const line = sql`json_build_object('id', id, 'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'actor', actor, 'action', action, 'facts', facts)`;

@Controller()
export class ReadProjectHistory {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly projects: ProjectRepository,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(readProjectHistory)
  async handle({ projectId, ...page }: RequestOf<typeof readProjectHistory>, { caller }: AskContext) {
    await this.projects.read(projectId, caller.scopeFor('project.read'));
    const { db, cursors } = this;
    const condition = sql`project_id = ${projectId}`;
    return plainPage(
      { db, cursors },
      { from: sql`history_line`, condition, item: line, sort: newestFirst },
      page,
    );
  }
}
