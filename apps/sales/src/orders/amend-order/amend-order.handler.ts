import { amendOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, requiredVersion, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { OrderReleases } from '../cancel-order/order-releases.repository';
import { OrderDesk } from '../order-desk.repository';
import { contentOf } from '../order-line';

@Controller()
export class AmendOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly catalogue: Catalogue,
    private readonly releases: OrderReleases,
  ) {}

  /** What is lowered may be on its way by now: purchasing lets it go first. */
  @Answers(amendOrder)
  async handle({ orderId, reason, ...content }: RequestOf<typeof amendOrder>, context: AskContext) {
    requiredVersion(context.etag);
    const { order } = await this.desk.open(orderId, 'order.confirm', context);
    const offers = await this.catalogue.offersOf(content.lines);
    order.amend(contentOf(content, order.facts, offers, newId), reason);
    const keep = () => this.desk.keep(order, 'order.confirm', context);
    const leaves = order.lowered;
    return leaves.length === 0 ? keep() : this.releases.during(order.facts, keep, leaves);
  }
}
