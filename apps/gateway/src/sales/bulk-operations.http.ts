import {
  cancelBulkOperation,
  createBulkOperation,
  findBulkItems,
  findBulkOperations,
  previewBulkOperation,
  readBulkOperation,
  retryBulkOperation,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

export const BulkOperationsHttp = controllerOf(
  'bulk-operations',
  [
    cancelBulkOperation,
    createBulkOperation,
    findBulkItems,
    findBulkOperations,
    previewBulkOperation,
    readBulkOperation,
    retryBulkOperation,
  ],
  { timeoutMs: 10_000 },
);
