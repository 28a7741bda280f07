import { readTaskFigures, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { StoreCalendar } from '../../stores/store-calendar.port';
import { conditionOf, type TaskFilter } from '../task.row';

type Figures = ResponseOf<typeof readTaskFigures>;

@Controller()
export class ReadFigures {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
  ) {}

  @Answers(readTaskFigures)
  async handle({ store }: RequestOf<typeof readTaskFigures>, { caller }: AskContext): Promise<Figures> {
    const today = await this.calendar.todayOf(sql`t.store_id`);
    const open: Figures['opens']['open'] = { state: ['TODO', 'IN_PROGRESS'], ...(store && { store }) };
    const opens: Figures['opens'] = {
      mine: { ...open, mine: true },
      mineOverdue: { ...open, mine: true, due: 'overdue' },
      mineToday: { ...open, mine: true, due: 'today' },
      open,
      overdue: { ...open, due: 'overdue' },
      today: { ...open, due: 'today' },
    };
    const count = (filter: TaskFilter) =>
      sql`count(*) filter (where ${conditionOf(filter, caller, today)})::int`;
    const figures = await this.db.one<Omit<Figures, 'opens'>>(sql`
      select ${count(opens.mine)} as mine, ${count(opens.mineOverdue)} as "mineOverdue",
        ${count(opens.mineToday)} as "mineToday", count(*)::int as open, ${count(opens.overdue)} as overdue,
        ${count(opens.today)} as today
      from task t where ${conditionOf(open, caller, today)}`);
    if (!figures) throw new Error('an aggregate without a row');
    return { ...figures, opens };
  }
}
