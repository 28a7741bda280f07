import { cancelOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { OrderDesk } from '../order-desk.repository';
import { OrderReleases } from './order-releases.repository';

@Controller()
export class CancelOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly releases: OrderReleases,
  ) {}

  @Answers(cancelOrder)
  async handle({ orderId, reason }: RequestOf<typeof cancelOrder>, context: AskContext) {
    const { order } = await this.desk.open(orderId, 'order.confirm', context);
    order.cancel(reason);
    const keep = () => this.desk.keep(order, 'order.confirm', context);
    return order.wasDraft ? keep() : this.releases.during(order.facts, keep);
  }
}
