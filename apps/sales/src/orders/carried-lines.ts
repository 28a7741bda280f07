import type { carryOverQuote, CarryOver, QuoteStatus, RequestOf } from '@comptoir/contracts';
import { scaled, shortest, unscaled } from '../pricing/scaled';
import type { QuoteLine } from '../quotes/quote-line';
import { orderErrors } from './order.errors';
import { nothingPurchased, type OrderLine } from './order-line';

interface Offer {
  readonly id: string;
  readonly status: QuoteStatus;
  readonly lines: readonly QuoteLine[];
}
/** Quantities in thousandths that orders took over, by line of the quote. */
export type Taken = ReadonlyMap<string, bigint>;
type Picks = NonNullable<RequestOf<typeof carryOverQuote>['lines']>;

/** Lines of an order from a signed quote: those picked, or all that is left, options aside. */
export function carriedLines(
  offer: Offer,
  taken: Taken,
  picks: Picks | undefined,
  newId: () => string,
): OrderLine[] {
  if (offer.status !== 'SIGNED') throw orderErrors.quoteNotSigned(offer.id, offer.status);
  const lines = picks ? picked(offer, taken, picks) : everythingLeft(offer, taken);
  if (lines.length === 0) throw orderErrors.quoteTakenOver(offer.id);
  return lines.map((line) => ({
    ...line,
    id: newId(),
    quoteLineId: line.id,
    optional: false,
    purchased: nothingPurchased,
  }));
}

/** How much of a quote its orders took over; an option counts once it is taken, and never as missing. */
export function carryOverOf(lines: readonly QuoteLine[], taken: Taken): CarryOver {
  if (lines.every(({ id }) => (taken.get(id) ?? 0n) === 0n)) return 'NONE';
  const offered = lines.filter(({ optional }) => !optional);
  return offered.every((line) => leftOf(line, taken) === 0n) ? 'FULL' : 'PARTIAL';
}

function everythingLeft({ lines }: Offer, taken: Taken): QuoteLine[] {
  return lines
    .filter((line) => !line.optional && leftOf(line, taken) > 0n)
    .map((line) => ({ ...line, quantity: unscaled(leftOf(line, taken), 3) }));
}

function picked({ lines }: Offer, taken: Taken, picks: Picks): QuoteLine[] {
  const offered = new Map(lines.map((line) => [line.id, line]));
  return picks.map(({ lineId, quantity }, index) => {
    const line = offered.get(lineId);
    offered.delete(lineId);
    if (!line) throw orderErrors.unknownQuoteLine(index, lineId);
    const left = leftOf(line, taken);
    const wanted = quantity === undefined ? left : scaled(quantity, 3);
    if (wanted > left || left === 0n) throw orderErrors.quoteLineTaken(index, lineId, unscaled(left, 3));
    return { ...line, quantity: shortest(unscaled(wanted, 3)) };
  });
}

/** In thousandths, what orders may still take of a line. */
export function leftOf({ id, quantity }: Pick<QuoteLine, 'id' | 'quantity'>, taken: Taken): bigint {
  const left = scaled(quantity, 3) - (taken.get(id) ?? 0n);
  return left > 0n ? left : 0n;
}
