import { recordPayment, type RequestOf } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PaymentDesk } from '../payment-desk.repository';

@Controller()
export class RecordPayment {
  constructor(private readonly desk: PaymentDesk) {}

  @Answers(recordPayment)
  handle({ orderId, amount, on, ...receipt }: RequestOf<typeof recordPayment>, context: AskContext) {
    const id = context.idFor(recordPayment);
    return this.desk.change(orderId, 'payment.write', context, (book, today) =>
      book.receive({ ...receipt, id, amount: Money.of(amount), on: on ?? today }, today),
    );
  }
}
