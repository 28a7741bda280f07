import { readFinancing, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PaymentDesk } from '../payment-desk.repository';

@Controller()
export class ReadFinancing {
  constructor(private readonly desk: PaymentDesk) {}

  @Answers(readFinancing)
  handle({ orderId }: RequestOf<typeof readFinancing>, context: AskContext) {
    return this.desk.show(orderId, 'order.read', context);
  }
}
