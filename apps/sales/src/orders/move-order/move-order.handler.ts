import { closeOrder, confirmOrder } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { FinancingViews } from '../../payments/financing-views.port';
import { OrderDesk } from '../order-desk.repository';

interface Named {
  readonly orderId: string;
}

/** The moves of an order that need nothing but a word. */
@Controller()
export class MoveOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly financing: FinancingViews,
  ) {}

  @Answers(confirmOrder)
  async confirm({ orderId }: Named, context: AskContext) {
    const { order, today } = await this.desk.open(orderId, 'order.confirm', context);
    order.confirm(today);
    return this.desk.keep(order, 'order.confirm', context);
  }

  /** Each payment raises the version of its order: one that bounces meanwhile is not overlooked. */
  @Answers(closeOrder)
  async close({ orderId }: Named, context: AskContext) {
    const { order } = await this.desk.open(orderId, 'order.confirm', context);
    const { light } = await this.financing.of(orderId, context.caller.scopeFor('order.confirm'));
    order.close(light);
    return this.desk.keep(order, 'order.confirm', context);
  }
}
