import { createHash } from 'node:crypto';
import { lineTotal } from '../../pricing/line-total';
import { vatLines } from '../quote-facts';
import type { Quote } from '../quote';

/**
 * A SHA-256 of what a quote says to its customer. It can be worked out again from what is kept, because a quote that
 * was sent never changes what it says: whoever doubts a signature compares the two.
 */
export function fingerprintOf({ facts, totals }: Quote): string {
  const said = [
    [facts.id, facts.number, facts.storeId, facts.customerId, facts.expiryDate, facts.note],
    facts.lines.map((line) => [
      line.label,
      line.quantity,
      line.unitPrice,
      line.discountPercent,
      line.vatRate,
      `${line.ecoContribution}`,
      line.optional,
      `${lineTotal(line)}`,
    ]),
    vatLines(totals.vat).map(({ rate, base, vat }) => [rate, base, vat]),
    [`${totals.amountExclTax}`, `${totals.amountInclTax}`],
  ];
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
