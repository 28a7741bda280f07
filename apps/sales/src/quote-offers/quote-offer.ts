import type { QuoteOfferState, QuotePaper } from '@comptoir/contracts';

type Standing = Pick<QuotePaper, 'status' | 'version' | 'expiryDate' | 'today'>;

/** What a link made for `shownVersion` of a quote leads to; undefined: to nothing, the quote was not sent. */
export function offerStateOf(
  { status, version, expiryDate, today }: Standing,
  shownVersion: number,
): QuoteOfferState | undefined {
  if (status === 'DRAFT' || status === 'FINALIZED') return undefined;
  if (status !== 'SENT') return status;
  if (expiryDate !== null && expiryDate < today) return 'EXPIRED';
  return version === shownVersion ? 'OPEN' : 'OUTDATED';
}
