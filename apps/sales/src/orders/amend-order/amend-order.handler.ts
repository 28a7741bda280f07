import { amendOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { OrderDesk } from '../order-desk.repository';
import { contentOf } from '../order-line';

@Controller()
export class AmendOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(amendOrder)
  async handle({ orderId, reason, ...content }: RequestOf<typeof amendOrder>, context: AskContext) {
    requiredVersion(context.etag);
    const { order } = await this.desk.open(orderId, 'order.confirm', context);
    const offers = await this.catalogue.offersOf(content.lines);
    order.amend(contentOf(content, order.facts, offers, newId), reason);
    return this.desk.keep(order, 'order.confirm', context);
  }
}
