import { confirmOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OrderDesk } from '../order-desk.repository';

@Controller()
export class ConfirmOrder {
  constructor(private readonly desk: OrderDesk) {}

  @Answers(confirmOrder)
  async handle({ orderId }: RequestOf<typeof confirmOrder>, context: AskContext) {
    const { order, today } = await this.desk.open(orderId, 'order.confirm', context);
    order.confirm(today);
    return this.desk.keep(order, 'order.confirm', context);
  }
}
