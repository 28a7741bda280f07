import { findTaskProjects, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { TasksConfig } from '../../tasks.config';
import type { TaskProject } from '../task';
import { TaskRepository } from '../task.repository';

const byNumber = sortsOf('task-projects', {
  number: [
    { column: sql`p.number`, type: sql`text`, direction: 'asc' },
    { column: sql`p.id`, type: sql`uuid`, direction: 'asc' },
  ],
}).get('number');

@Controller()
export class FindTaskProjects {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly tasks: TaskRepository,
    @Inject(CONFIG) config: TasksConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findTaskProjects)
  async handle({ taskId, limit, cursor }: RequestOf<typeof findTaskProjects>, { caller }: AskContext) {
    const { state } = await this.tasks.get(taskId, caller.scopeFor('task.read'));
    const keyset = keysetOf({ sort: byNumber, limit, cursor, codec: this.cursors });
    const rows = await this.db.query<TaskProject & KeysetRow>(sql`
      select p.id, p.number, p.label, ${keyset.select} from (
        select project_id as id, number, label from project_of_task where task_id = ${taskId}
        union
        select project_id, project_number, project_label from task where id = ${taskId} and project_id is not null
      ) p where ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`);
    const { items, next, previous } = keyset.page(rows);
    return { items, page: { next, previous, total: state.projectCount } };
  }
}
