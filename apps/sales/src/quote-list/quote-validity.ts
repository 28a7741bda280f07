import type { QuoteStatus, Validity } from '@comptoir/contracts';
import { daysBetween, type Day } from '@comptoir/kernel';

/** A store's today and the last day that counts as expiring. */
export interface ValidityDays {
  readonly today: Day;
  readonly expiringUntil: Day;
}

interface Dated {
  readonly status: QuoteStatus;
  readonly expiryDate: Day | null;
}

/**
 * What the validity icon shows; the first match wins. A quote is valid through the end of its last day. Refused,
 * cancelled and superseded quotes have none. The same rules stand in SQL in quote.predicates.ts; a property test
 * holds the two together.
 */
export function validityOf({ status, expiryDate }: Dated, days: ValidityDays): Validity | null {
  if (status === 'SIGNED') return 'SIGNED';
  if (status === 'DRAFT' || status === 'FINALIZED') return 'PENDING';
  if (status !== 'SENT') return null;
  if (expiryDate === null) return 'PENDING';
  if (expiryDate < days.today) return 'EXPIRED';
  return expiryDate <= days.expiringUntil ? 'EXPIRING' : 'VALID';
}

/** Calendar days from today to the expiry date, negative once expired; null unless a sent quote has one. */
export function daysLeftOf({ status, expiryDate }: Dated, { today }: ValidityDays): number | null {
  return status === 'SENT' && expiryDate !== null ? daysBetween(today, expiryDate) : null;
}
