import { changeReminderPlan, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { reminderPlanErrors } from '../reminder-plan.errors';
import { ReminderPlans } from '../reminder-plan.repository';

@Controller()
export class ChangeReminderPlan {
  constructor(private readonly plans: ReminderPlans) {}

  @Answers(changeReminderPlan)
  async handle({ storeId, ...plan }: RequestOf<typeof changeReminderPlan>, context: AskContext) {
    const { caller } = context;
    if (!caller.mayOn('reminder-plan.write', { storeId })) throw reminderPlanErrors.outOfScope(storeId);
    await this.plans.change(storeId, requiredVersion(context.etag), plan, caller);
    const changed = await this.plans.read(storeId);
    context.answerEtag(etagOf(changed.version));
    return changed;
  }
}
