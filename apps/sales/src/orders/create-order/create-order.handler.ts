import { createOrder, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { Catalogue } from '../../articles/catalogue.port';
import { Order } from '../order';
import { OrderDesk } from '../order-desk.repository';
import { linesOf } from '../order-line';
import { scheduleOf } from '../order-schedule';

@Controller()
export class CreateOrder {
  constructor(
    private readonly desk: OrderDesk,
    private readonly catalogue: Catalogue,
  ) {}

  @Answers(createOrder)
  async handle(request: RequestOf<typeof createOrder>, context: AskContext) {
    const { projectId, lines, plannedDelivery = null, note = null, milestones } = request;
    const project = await this.desk.beginOn(projectId, 'order.write', context);
    const offers = await this.catalogue.offersOf(lines);
    const content = { lines: linesOf(lines, [], offers, newId), plannedDelivery, note };
    const order = Order.draft(
      { ...project, id: context.idFor(createOrder) },
      content,
      scheduleOf(milestones, newId),
    );
    return this.desk.add(order, 'order.write', context);
  }
}
