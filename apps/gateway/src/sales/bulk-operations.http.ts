import {
  cancelBulkOperation,
  createBulkOperation,
  findBulkItems,
  findBulkOperations,
  previewBulkOperation,
  readBulkOperation,
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
  ],
  { timeoutMs: 10_000 },
);
