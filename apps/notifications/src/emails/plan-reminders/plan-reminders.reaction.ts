import { planReminders, type DataOf } from '@comptoir/contracts';
import { OnCommand, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { EmailPlans } from '../email-plans.repository';
import { SendEmails } from '../send-emails/send-emails.job';

@Injectable()
export class PlanReminders {
  constructor(
    private readonly plans: EmailPlans,
    private readonly sender: SendEmails,
  ) {}

  @OnCommand(planReminders)
  async handle({ data }: Heard<DataOf<typeof planReminders>>, tx: Tx): Promise<void> {
    await this.plans.reminders(tx, data);
    tx.afterCommit(() => this.sender.wake());
  }
}
