import { Refusal } from '@comptoir/kernel';

export const partnerErrors = {
  noAccount: () => new Refusal('forbidden', 'partner.no-account'),
  /** A change that could not be recognised when it is asked for again is not made. */
  keyMissing: () => new Refusal('precondition-required', 'idempotency.key-missing'),
  tooMuch: (retryAfter: number) => new Refusal('too-many', 'rate.exceeded', { retryAfter }),
};
