import { bouncePayment, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PaymentDesk } from '../payment-desk.repository';

@Controller()
export class BouncePayment {
  constructor(private readonly desk: PaymentDesk) {}

  @Answers(bouncePayment)
  handle({ orderId, paymentId, on, reason }: RequestOf<typeof bouncePayment>, context: AskContext) {
    const id = context.idFor(bouncePayment);
    return this.desk.change(orderId, 'payment.write', context, (book, today) =>
      book.bounce({ id, paymentId, reason, on: on ?? today }, today),
    );
  }
}
