import type { PurchaseBatchView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way a batch says no. Codes are public: clients and translations match on them. */
export const purchaseBatchErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (purchaseBatchId: string) =>
    new Refusal('not-found', 'purchase-batch.not-found', { purchaseBatchId }),
  /** None of what was chosen is there, within reach. */
  nothing: () => new Refusal('unprocessable', 'purchase-batch.nothing'),
  tooMany: (most: number) => new Refusal('unprocessable', 'purchase-batch.too-many', { most }),
  /** It has ended: nothing is left to be stopped. */
  transitionNotAllowed: (purchaseBatchId: string, state: PurchaseBatchView['state']) =>
    new Refusal('conflict', 'purchase-batch.transition-not-allowed', { purchaseBatchId, state }),
  /** It still runs, was stopped, or nothing of what it skipped can have changed. */
  nothingToRetry: (purchaseBatchId: string) =>
    new Refusal('conflict', 'purchase-batch.nothing-to-retry', { purchaseBatchId }),
  /** Nobody foresaw it, and it came again and again. */
  itemFailed: () => new Refusal('unavailable', 'purchase-batch.item-failed'),
};
