import {
  cancelPurchaseBatch,
  createPurchaseBatch,
  findPurchaseBatches,
  readPurchaseBatch,
  retryPurchaseBatch,
} from '@comptoir/contracts';
import { controllerOf } from '../http/contract-controller.http';

/** Writing down thousands of purchase orders may take longer than the answers of a screen. */
const timeoutMs = 8_000;

export const PurchaseBatchesHttp = controllerOf(
  'purchase-batches',
  [createPurchaseBatch, findPurchaseBatches, readPurchaseBatch, cancelPurchaseBatch, retryPurchaseBatch],
  { timeoutMs },
);
