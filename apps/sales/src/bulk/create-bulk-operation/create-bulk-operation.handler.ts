import { createBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { kindOf } from '../../bulk-kinds/bulk-kinds';
import { BulkOperationViews } from '../bulk-operation-views.repository';
import { BulkOperationRepository } from '../bulk-operation.repository';
import { BulkPlans } from '../bulk-plan.repository';

@Controller()
export class CreateBulkOperation {
  constructor(
    private readonly plans: BulkPlans,
    private readonly operations: BulkOperationRepository,
    private readonly views: BulkOperationViews,
  ) {}

  @Answers(createBulkOperation)
  async handle(order: RequestOf<typeof createBulkOperation>, context: AskContext) {
    const { caller } = context;
    const scope = caller.scopeFor(kindOf(order).permission);
    const id = context.idFor(createBulkOperation);
    if (!(await this.operations.exists(id, order))) {
      const plan = await this.plans.of(order, { userId: caller.userId, scope });
      await this.operations.add(id, order, { plan, caller });
    }
    return this.views.read(id, caller);
  }
}
