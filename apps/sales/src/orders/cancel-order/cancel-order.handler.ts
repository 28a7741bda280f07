import { cancelOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OrderDesk } from '../order-desk.repository';

@Controller()
export class CancelOrder {
  constructor(private readonly desk: OrderDesk) {}

  @Answers(cancelOrder)
  async handle({ orderId, reason }: RequestOf<typeof cancelOrder>, context: AskContext) {
    const { order } = await this.desk.open(orderId, 'order.confirm', context);
    order.cancel(reason);
    return this.desk.keep(order, 'order.confirm', context);
  }
}
