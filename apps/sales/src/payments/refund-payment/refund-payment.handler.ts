import { refundPayment, type RequestOf } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PaymentDesk } from '../payment-desk.repository';

@Controller()
export class RefundPayment {
  constructor(private readonly desk: PaymentDesk) {}

  @Answers(refundPayment)
  handle({ orderId, amount, on, ...reversal }: RequestOf<typeof refundPayment>, context: AskContext) {
    const id = context.idFor(refundPayment);
    return this.desk.change(orderId, 'payment.write', context, (book, today) =>
      book.refund({ ...reversal, id, amount: Money.of(amount), on: on ?? today }, today),
    );
  }
}
