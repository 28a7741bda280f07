import { findTasks, taskStates, type RequestOf, type taskSorts } from '@comptoir/contracts';
import { Answers, RawJson, type AskContext, type Caller } from '@comptoir/messaging';
import {
  cursorCodec,
  Db,
  keysetOf,
  type KeysetRow,
  type SortColumn,
  sortsOf,
  sql,
  type SqlFragment,
} from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import type { TasksConfig } from '../../tasks.config';
import { movesOf } from '../task';
import { conditionOf, isOpen } from '../task.row';

const by = (column: SqlFragment, type: SqlFragment): SortColumn[] => [
  { column, type, direction: 'asc' },
  { column: sql`t.id`, type: sql`uuid`, direction: 'asc' },
];
const sorts = sortsOf<(typeof taskSorts)[number]>('tasks', {
  dueOn: by(sql`t.due_on`, sql`date`),
  createdAt: by(sql`t.created_at`, sql`timestamptz`),
  subject: by(sql`search_text(t.subject)`, sql`text`),
  priority: by(sql`array_position('{HIGH,NORMAL,LOW}'::text[], t.priority)`, sql`int`),
});

@Controller()
export class FindTasks {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
    @Inject(CONFIG) config: TasksConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findTasks)
  async handle(ask: RequestOf<typeof findTasks>, { caller }: AskContext) {
    const today = await this.calendar.todayOf(sql`t.store_id`);
    const keyset = keysetOf({
      sort: sorts.get(ask.sort),
      limit: ask.limit,
      cursor: ask.cursor,
      codec: this.cursors,
    });
    const condition = conditionOf(ask, caller, today);
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from task t where ${condition}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${itemOf(caller, today)}::text as item, ${keyset.select}
        from task t join task_type y on y.code = t.type
        where ${condition} and ${keyset.where} order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}

/** The contract's TaskView, written by the database. */
function itemOf(caller: Caller, today: SqlFragment): SqlFragment {
  const moves = taskStates.map((state) => sql`when ${state} then ${JSON.stringify(movesOf(state))}::json`);
  const may = caller.can('task.write') ? sql`case t.state ${sql.join(moves, sql` `)} end` : sql`'[]'::json`;
  return sql`json_build_object(
    'id', t.id, 'version', t.version, 'subject', t.subject, 'detail', t.detail, 'dueOn', t.due_on,
    'type', json_build_object('code', y.code, 'label', json_build_object('fr', y.label_fr, 'en', y.label_en)),
    'priority', t.priority, 'state', t.state, 'overdue', ${isOpen} and t.due_on < ${today},
    'project', case when t.project_id is not null then
      json_build_object('id', t.project_id, 'number', t.project_number, 'label', t.project_label) end,
    'projectCount', t.project_count, 'storeId', t.store_id, 'completion', t.completion, 'createdBy', t.created_by,
    'createdAt', t.created_at, 'doneAt', t.done_at,
    'assignees', (select json_agg(json_build_object('id', a.party_id, 'name', a.name, 'doneAt', a.done_at) order by a.position)
      from task_assignee a where a.task_id = t.id),
    'may', ${may})`;
}
