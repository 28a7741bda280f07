import { readTaskFigures, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { assignedTo, isOpen, taskScope } from '../task.row';

@Controller()
export class ReadFigures {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(readTaskFigures)
  async handle({ store }: RequestOf<typeof readTaskFigures>, { caller }: AskContext) {
    const today = await this.calendar.todayOf(sql`t.store_id`);
    const mine = caller.partyId ? assignedTo(caller.partyId) : sql`false`;
    const figures = await this.db.one<ResponseOf<typeof readTaskFigures>>(sql`
      select count(*) filter (where mine)::int as mine,
        count(*) filter (where mine and due_on < today)::int as "mineOverdue",
        count(*) filter (where mine and due_on = today)::int as "mineToday",
        count(*)::int as open,
        count(*) filter (where due_on < today)::int as overdue
      from (
        select t.due_on, ${today} as today, ${mine} as mine from task t
        where ${isOpen} and ${taskScope(caller.scopeFor('task.read'))}
          and ${store ? sql`t.store_id = any(${store}::uuid[])` : sql`true`}
      ) open_task`);
    if (!figures) throw new Error('an aggregate without a row');
    return figures;
  }
}
