export const quoteStatuses = [
  'DRAFT',
  'FINALIZED',
  'SENT',
  'SIGNED',
  'REFUSED',
  'CANCELLED',
  'SUPERSEDED',
] as const;
export type QuoteStatus = (typeof quoteStatuses)[number];

/** What the validity icon shows. Computed from status, expiry date and today; never stored. */
export const validities = ['SIGNED', 'PENDING', 'EXPIRED', 'EXPIRING', 'VALID'] as const;
export type Validity = (typeof validities)[number];

/** How much of a document its successors have taken over. */
export const carryOvers = ['NONE', 'PARTIAL', 'FULL'] as const;
export type CarryOver = (typeof carryOvers)[number];

export const quoteVerbs = [
  'edit',
  'finalize',
  'send',
  'sign',
  'refuse',
  'extend',
  'revise',
  'cancel',
] as const;
export type QuoteVerb = (typeof quoteVerbs)[number];

/** What can be done with a quote: its own verbs, and what later papers do with it. */
export const quoteDeeds = [...quoteVerbs, 'carryOver'] as const;
export type QuoteDeed = (typeof quoteDeeds)[number];
