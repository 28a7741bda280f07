import type { ReminderPlanView } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { KnownStores } from '../stores/known-stores.port';
import { firstPlan, type ReminderPlan } from './reminder-plan';
import { reminderPlanErrors } from './reminder-plan.errors';

const view = sql`store_id as "storeId", version, enabled, steps, to_char(from_time, 'HH24:MI') as "from",
  to_char(to_time, 'HH24:MI') as "to", weekdays, gap_days as "gapDays", most_per_customer as "mostPerCustomer",
  within_days as "withinDays", most_per_hour as "mostPerHour"`;

@Injectable()
export class ReminderPlans {
  constructor(
    private readonly db: Db,
    private readonly stores: KnownStores,
    private readonly clock: Clock,
    private readonly history: History,
  ) {}

  /** A store that has never changed its plan has the first one, which is off. Refuses a store that nobody knows. */
  async read(storeId: string): Promise<ReminderPlanView> {
    await this.stores.get(storeId);
    const plan = await this.db.one<ReminderPlanView>(
      sql`select ${view} from reminder_plan where store_id = ${storeId}`,
    );
    return plan ?? { storeId, version: 1, ...firstPlan };
  }

  /** Of two people who change one plan, the second is refused. */
  async change(storeId: string, seen: number, plan: ReminderPlan, caller: Caller): Promise<void> {
    const { timeZone } = await this.stores.get(storeId);
    const today = this.clock.today(timeZone);
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ version: number }>(sql`
        insert into reminder_plan as kept (store_id, version, enabled, enabled_on, steps, from_time, to_time, weekdays, gap_days,
          most_per_customer, within_days, most_per_hour)
        select ${storeId}::uuid, 2, ${plan.enabled}::boolean, case when ${plan.enabled} then ${today}::date end,
          ${sql.json(plan.steps)}, ${plan.from}::time, ${plan.to}::time, ${plan.weekdays}::int[], ${plan.gapDays}::int,
          ${plan.mostPerCustomer}::int, ${plan.withinDays}::int, ${plan.mostPerHour}::int
        where ${seen} = 1 or exists (select from reminder_plan where store_id = ${storeId})
        on conflict (store_id) do update set version = kept.version + 1, enabled = excluded.enabled,
          enabled_on = case when not excluded.enabled then null when kept.enabled then kept.enabled_on else excluded.enabled_on end,
          steps = excluded.steps, from_time = excluded.from_time, to_time = excluded.to_time, weekdays = excluded.weekdays,
          gap_days = excluded.gap_days, most_per_customer = excluded.most_per_customer, within_days = excluded.within_days,
          most_per_hour = excluded.most_per_hour
        where kept.version = ${seen} returning version`);
      if (!row) throw reminderPlanErrors.changedMeanwhile(storeId, seen);
      await this.history.write(tx, [
        {
          actor: caller,
          action: 'reminder-plan.changed',
          aggregateId: storeId,
          aggregateVersion: row.version,
          storeId,
          facts: { ...plan },
        },
      ]);
    });
  }
}
