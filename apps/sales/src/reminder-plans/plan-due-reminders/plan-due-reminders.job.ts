import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { DueReminders } from './due-reminders.repository';

const minutes = 60_000;

@Injectable()
export class PlanDueReminders {
  constructor(private readonly due: DueReminders) {}

  @Every(5 * minutes, 'reminders that are due could not be planned')
  async run(): Promise<void> {
    for (const storeId of await this.due.openStores()) await this.due.plan(storeId);
  }
}
