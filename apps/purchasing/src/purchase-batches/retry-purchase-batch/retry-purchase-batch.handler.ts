import { retryPurchaseBatch, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseBatchRepository } from '../purchase-batch.repository';
import { PurchaseBatchViews } from '../purchase-batch-views.port';

@Controller()
export class RetryPurchaseBatch {
  constructor(
    private readonly batches: PurchaseBatchRepository,
    private readonly views: PurchaseBatchViews,
  ) {}

  @Answers(retryPurchaseBatch)
  async handle({ purchaseBatchId }: RequestOf<typeof retryPurchaseBatch>, { caller }: AskContext) {
    await this.batches.retry(purchaseBatchId, caller);
    return this.views.show(purchaseBatchId, caller);
  }
}
