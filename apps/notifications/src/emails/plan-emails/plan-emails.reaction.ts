import { planEmails, type DataOf } from '@comptoir/contracts';
import { OnCommand, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { EmailPlans } from '../email-plans.repository';
import { SendEmails } from '../send-emails/send-emails.job';

@Injectable()
export class PlanEmails {
  constructor(
    private readonly plans: EmailPlans,
    private readonly sender: SendEmails,
  ) {}

  @OnCommand(planEmails)
  async handle({ data }: Heard<DataOf<typeof planEmails>>, tx: Tx): Promise<void> {
    await this.plans.letters(tx, data);
    tx.afterCommit(() => this.sender.wake());
  }
}
