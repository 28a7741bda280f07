import type { exportFailures, ExportView } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

/** Every way an export says no. */
export const exportErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (exportId: string) => new Refusal('not-found', 'export.not-found', { exportId }),
  transitionNotAllowed: (exportId: string, state: ExportView['state']) =>
    new Refusal('conflict', 'export.transition-not-allowed', {
      exportId,
      state,
      verb: 'cancel',
      allowed: [],
    }),
  /** There is no file: not yet, not any more, or never. */
  noFile: (exportId: string, state: ExportView['state']) =>
    new Refusal('conflict', 'export.no-file', { exportId, state }),
  tooManyOpen: (most: number) => new Refusal('too-many', 'export.too-many-open', { most, retryAfter: 10 }),
  /** The same Idempotency-Key came with another order. */
  keyReused: (exportId: string) => new Refusal('unprocessable', 'idempotency-key.reused', { exportId }),
};

/** Ends the making of a file for a reason that its orderer is told. */
export class ExportFailed extends Error {
  constructor(readonly failure: (typeof exportFailures)[number]) {
    super(failure);
  }
}

/** Cancelled, or taken over by another instance: whatever is still made of it is for nobody. */
export class ExportGone extends Error {}
