import { readOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OrderViews } from './order-views.repository';

@Controller()
export class ReadOrder {
  constructor(private readonly views: OrderViews) {}

  @Answers(readOrder)
  handle({ orderId }: RequestOf<typeof readOrder>, context: AskContext) {
    return this.views.show(orderId, 'order.read', context);
  }
}
