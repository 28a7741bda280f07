import type { TaskView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../stores/store-calendar.port';
import { movesOf, type Task } from './task';

/** A task as the contract shows it to one caller. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly db: Db,
    private readonly calendar: StoreCalendar,
  ) {}

  async of({ state }: Task, caller: Caller): Promise<TaskView> {
    const type = await this.db.one<TaskView['type']>(sql`
      select code, json_build_object('fr', label_fr, 'en', label_en) as label from task_type where code = ${state.type}`);
    if (!type) throw new Error(`a task of no type: ${state.id}`);
    const { operationId: _operation, createdById: _creator, ...shown } = state;
    const open = state.state === 'TODO' || state.state === 'IN_PROGRESS';
    return {
      ...shown,
      type,
      overdue: open && state.dueOn < (await this.calendar.todayIn(state.storeId)),
      assignees: state.assignees.map((one) => ({ ...one, doneAt: one.doneAt?.toISOString() ?? null })),
      createdAt: state.createdAt.toISOString(),
      doneAt: state.doneAt?.toISOString() ?? null,
      may: caller.can('task.write') ? movesOf(state.state) : [],
    };
  }
}
