import { readPurchaseBatch, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseBatchViews } from '../purchase-batch-views.port';

@Controller()
export class ReadPurchaseBatch {
  constructor(private readonly views: PurchaseBatchViews) {}

  @Answers(readPurchaseBatch)
  handle({ purchaseBatchId }: RequestOf<typeof readPurchaseBatch>, { caller }: AskContext) {
    return this.views.show(purchaseBatchId, caller);
  }
}
