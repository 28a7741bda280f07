import { cancelBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { BulkOperationViews } from '../bulk-operation-views.repository';
import { BulkOperationRepository } from '../bulk-operation.repository';

@Controller()
export class CancelBulkOperation {
  constructor(
    private readonly operations: BulkOperationRepository,
    private readonly views: BulkOperationViews,
  ) {}

  @Answers(cancelBulkOperation)
  async handle({ operationId }: RequestOf<typeof cancelBulkOperation>, { caller }: AskContext) {
    const { mine } = await this.views.read(operationId, caller);
    if (!mine) caller.scopeFor('bulk.cancel');
    await this.operations.cancel(operationId, caller);
    return this.views.read(operationId, caller);
  }
}
