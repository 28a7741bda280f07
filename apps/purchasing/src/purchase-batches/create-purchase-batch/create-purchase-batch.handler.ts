import { createPurchaseBatch, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseBatchRepository } from '../purchase-batch.repository';
import { PurchaseBatchViews } from '../purchase-batch-views.port';

@Controller()
export class CreatePurchaseBatch {
  constructor(
    private readonly batches: PurchaseBatchRepository,
    private readonly views: PurchaseBatchViews,
  ) {}

  @Answers(createPurchaseBatch)
  async handle(request: RequestOf<typeof createPurchaseBatch>, context: AskContext) {
    const id = context.idFor(createPurchaseBatch);
    await this.batches.begin(id, request, context.caller);
    return this.views.show(id, context.caller);
  }
}
