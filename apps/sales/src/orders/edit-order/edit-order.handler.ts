import { editOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { OrderDesk } from '../order-desk.repository';
import { contentOf } from '../order-line';

@Controller()
export class EditOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(editOrder)
  async handle({ orderId, ...content }: RequestOf<typeof editOrder>, context: AskContext) {
    requiredVersion(context.etag);
    const { order } = await this.desk.open(orderId, 'order.write', context);
    const offers = await this.catalogue.offersOf(content.lines);
    order.edit(contentOf(content, order.facts, offers, newId), newId);
    return this.desk.keep(order, 'order.write', context);
  }
}
