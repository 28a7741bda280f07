import { findPurchaseBatches, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { PurchaseBatchViews } from '../purchase-batch-views.port';

@Controller()
export class FindPurchaseBatches {
  constructor(private readonly views: PurchaseBatchViews) {}

  @Answers(findPurchaseBatches)
  async handle({ limit }: RequestOf<typeof findPurchaseBatches>, { caller }: AskContext) {
    return { items: await this.views.latest(limit, caller) };
  }
}
