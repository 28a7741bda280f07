import { planMessages, type DataOf } from '@comptoir/contracts';
import { OnCommand, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { EmailPlans } from '../email-plans.repository';
import { SendEmails } from '../send-emails/send-emails.job';

@Injectable()
export class PlanMessages {
  constructor(
    private readonly plans: EmailPlans,
    private readonly sender: SendEmails,
  ) {}

  @OnCommand(planMessages)
  async handle({ data }: Heard<DataOf<typeof planMessages>>, tx: Tx): Promise<void> {
    await this.plans.messages(tx, data.messages);
    tx.afterCommit(() => this.sender.wake());
  }
}
