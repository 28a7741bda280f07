import { cancelPurchaseBatch, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseBatchRepository } from '../purchase-batch.repository';
import { PurchaseBatchViews } from '../purchase-batch-views.port';

@Controller()
export class CancelPurchaseBatch {
  constructor(
    private readonly batches: PurchaseBatchRepository,
    private readonly views: PurchaseBatchViews,
  ) {}

  @Answers(cancelPurchaseBatch)
  async handle({ purchaseBatchId }: RequestOf<typeof cancelPurchaseBatch>, { caller }: AskContext) {
    await this.batches.cancel(purchaseBatchId, caller);
    return this.views.show(purchaseBatchId, caller);
  }
}
