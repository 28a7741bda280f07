import type { exportFailures, ExportView } from '@comptoir/contracts';
import { Refusal, type Day } from '@comptoir/kernel';

/** Every way an export says no. */
export const exportErrors = {
  /** Unknown, or somebody else's: nobody learns which. */
  notFound: (exportId: string) => new Refusal('not-found', 'export.not-found', { exportId }),
  transitionNotAllowed: (
    exportId: string,
    state: ExportView['state'],
    verb: 'cancel' | 'approve' | 'refuse',
  ) => new Refusal('conflict', 'export.transition-not-allowed', { exportId, state, verb, allowed: [] }),
  /** Nobody approves or refuses a file of their own. */
  ownApproval: (exportId: string) => new Refusal('forbidden', 'export.own-approval', { exportId }),
  /** There is no file: not yet, not any more, or never. */
  noFile: (exportId: string, state: ExportView['state']) =>
    new Refusal('conflict', 'export.no-file', { exportId, state }),
  tooManyOpen: (most: number) => new Refusal('too-many', 'export.too-many-open', { most, retryAfter: 10 }),
  /** A day's files of data are counted, whatever became of them; `againOn` is when the next day begins. */
  quotaExceeded: (limit: number, { againOn, retryAfter }: { againOn: Day; retryAfter: number }) =>
    new Refusal('too-many', 'export-quota.exceeded', { limit, againOn, retryAfter }),
  /** The same Idempotency-Key came with another order. */
  keyReused: (exportId: string) => new Refusal('unprocessable', 'idempotency-key.reused', { exportId }),
};

/** Ends the making of a file for a reason that its orderer is told. */
export class ExportFailed extends Error {
  constructor(readonly failure: (typeof exportFailures)[number]) {
    super(failure);
  }
}

/** More rows than its orderer may take away alone, and nobody else has agreed. */
export class ApprovalNeeded extends Error {
  constructor(readonly rows: number) {
    super(`${rows} rows need an approval`);
  }
}

/** Throws `ApprovalNeeded` for more rows than may be taken away alone; null is any number. */
export function assertAlone(count: number, rowsAlone: number | null): void {
  if (rowsAlone !== null && count > rowsAlone) throw new ApprovalNeeded(count);
}

/** Refuses more than a printed list or one file of documents holds. */
export function assertAtMost(count: number, most: number): void {
  if (count > most) throw new ExportFailed('TOO_MANY_ROWS');
}

/** Cancelled, or taken over by another instance: whatever is still made of it is for nobody. */
export class ExportGone extends Error {}
