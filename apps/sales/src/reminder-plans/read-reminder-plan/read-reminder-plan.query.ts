import { readReminderPlan, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { reminderPlanErrors } from '../reminder-plan.errors';
import { ReminderPlans } from '../reminder-plan.repository';

@Controller()
export class ReadReminderPlan {
  constructor(private readonly plans: ReminderPlans) {}

  @Answers(readReminderPlan)
  async handle({ storeId }: RequestOf<typeof readReminderPlan>, context: AskContext) {
    if (!context.caller.mayOn('store.read', { storeId })) throw reminderPlanErrors.outOfScope(storeId);
    const plan = await this.plans.read(storeId);
    context.answerEtag(etagOf(plan.version));
    return plan;
  }
}
