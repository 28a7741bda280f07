import { planPayments, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { PaymentDesk } from '../payment-desk.repository';

@Controller()
export class PlanPayments {
  constructor(private readonly desk: PaymentDesk) {}

  @Answers(planPayments)
  handle({ orderId, milestones }: RequestOf<typeof planPayments>, context: AskContext) {
    requiredVersion(context.etag);
    return this.desk.change(orderId, 'order.write', context, (book) => book.plan(milestones, newId));
  }
}
