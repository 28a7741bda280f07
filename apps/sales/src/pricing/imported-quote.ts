import type { QuoteStatus } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import type { PricedLine } from './line-total';

export interface ImportedLine extends PricedLine {
  readonly articleId: string | null;
  readonly label: string;
}

/** A quote as another system kept it, in whatever state it has there; its names resolved, its lines not yet priced. */
export interface ImportedQuote {
  /** The key in the other system: the same reference is the same quote. */
  readonly reference: string;
  readonly projectId: string;
  readonly status: QuoteStatus;
  readonly createdOn: Day;
  readonly expiryDate: Day | null;
  readonly signedOn: Day | null;
  readonly lines: readonly ImportedLine[];
}

/**
 * `issued`: it differs from what was taken over, but the customer holds it, so nothing was changed. `ordered`: it was to be
 * cancelled, but its goods are on their way.
 */
export type ImportOutcome = 'created' | 'updated' | 'unchanged' | 'issued' | 'ordered';
