import { readBulkOperation, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { BulkOperationViews } from '../bulk-operation-views.repository';

@Controller()
export class ReadBulkOperation {
  constructor(private readonly views: BulkOperationViews) {}

  @Answers(readBulkOperation)
  handle({ operationId }: RequestOf<typeof readBulkOperation>, { caller }: AskContext) {
    return this.views.read(operationId, caller);
  }
}
