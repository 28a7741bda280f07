import { previewBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { kindOf } from '../bulk-kinds';
import { BulkPlans } from '../bulk-plan.repository';

@Controller()
export class PreviewBulkOperation {
  constructor(private readonly plans: BulkPlans) {}

  @Answers(previewBulkOperation)
  async handle(order: RequestOf<typeof previewBulkOperation>, { caller }: AskContext) {
    const scope = caller.scopeFor(kindOf(order).permission);
    const plan = await this.plans.of(order, { userId: caller.userId, scope });
    const preview = await this.plans.preview(plan, order.kind === 'task');
    const unconfirmed = order.kind === 'task' || caller.can('reminder.send-unconfirmed');
    const confirmationRequired =
      !unconfirmed || (order.kind === 'reminder' && (await this.plans.storesConfirm(plan)));
    return { ...preview, confirmationRequired };
  }
}
