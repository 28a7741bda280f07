import { previewBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { kindOf } from '../../bulk-kinds/bulk-kinds';
import { BulkPlans } from '../bulk-plan.repository';
import { purseOf } from '../../quotas/quota';
import { Quotas } from '../../quotas/quotas.port';
import { RecipientGroups } from '../recipient-groups.repository';

@Controller()
export class PreviewBulkOperation {
  constructor(
    private readonly plans: BulkPlans,
    private readonly groups: RecipientGroups,
    private readonly quotas: Quotas,
  ) {}

  @Answers(previewBulkOperation)
  async handle(order: RequestOf<typeof previewBulkOperation>, { caller }: AskContext) {
    const scope = caller.scopeFor(kindOf(order).permission);
    const orderer = { userId: caller.userId, scope };
    const plan = await this.plans.of(order, orderer);
    const preview = await this.plans.preview(plan, order.kind);
    const unconfirmed = order.kind !== 'reminder' || caller.can('reminder.send-unconfirmed');
    const confirmationRequired =
      !unconfirmed || (order.kind === 'reminder' && (await this.plans.storesConfirm(plan)));
    return {
      ...preview,
      confirmationRequired,
      ...(order.kind === 'email' && { recipients: await this.groups.of(order, orderer) }),
      quota: await this.quotas.of(purseOf(order), caller),
    };
  }
}
