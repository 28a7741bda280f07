import { Module } from '@nestjs/common';
import { StoresModule } from '../stores/stores.module';
import { ChangeReminderPlan } from './change-reminder-plan/change-reminder-plan.handler';
import { DueReminders } from './plan-due-reminders/due-reminders.repository';
import { PlanDueReminders } from './plan-due-reminders/plan-due-reminders.job';
import { ReadReminderPlan } from './read-reminder-plan/read-reminder-plan.query';
import { ReminderPlans } from './reminder-plan.repository';

@Module({
  imports: [StoresModule],
  controllers: [ReadReminderPlan, ChangeReminderPlan],
  providers: [ReminderPlans, DueReminders, PlanDueReminders],
})
export class ReminderPlansModule {}
