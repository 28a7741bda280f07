import { retryBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { BulkOperationViews } from '../bulk-operation-views.repository';
import { BulkRetries } from '../bulk-retries.repository';

@Controller()
export class RetryBulkOperation {
  constructor(
    private readonly retries: BulkRetries,
    private readonly views: BulkOperationViews,
  ) {}

  @Answers(retryBulkOperation)
  async handle({ operationId }: RequestOf<typeof retryBulkOperation>, { caller }: AskContext) {
    await this.retries.retry(operationId, caller);
    return this.views.read(operationId, caller);
  }
}
