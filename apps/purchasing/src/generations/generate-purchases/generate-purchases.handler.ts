import { generatePurchases, type GenerationRequest } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { GenerationRepository } from '../generation.repository';
import { GenerationViews } from '../generation-views.port';
import { SelectedOrders } from '../selected-orders.port';

@Controller()
export class GeneratePurchases {
  constructor(
    private readonly generations: GenerationRepository,
    private readonly views: GenerationViews,
    private readonly selected: SelectedOrders,
  ) {}

  @Answers(generatePurchases)
  async handle(request: GenerationRequest, context: AskContext) {
    const id = context.idFor(generatePurchases);
    const wanted = await this.selected.within(request, context.caller);
    await this.generations.begin(id, wanted, context.caller);
    return this.views.show(id, context.caller.scopeFor('purchase-order.write'), context.caller);
  }
}
