import { resolveDeviations, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';

@Controller()
export class ResolveDeviations {
  constructor(private readonly desk: PurchaseOrderDesk) {}

  @Answers(resolveDeviations)
  handle({ purchaseOrderId, lines }: RequestOf<typeof resolveDeviations>, context: AskContext) {
    const which = { purchaseOrderId, permission: 'purchase-order.approve' } as const;
    return this.desk.change(which, context, (order) => ({ order: order.resolved(lines) }));
  }
}
