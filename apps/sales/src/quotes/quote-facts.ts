import type { QuoteFacts } from '@comptoir/contracts';
import type { TaxOfRate } from '../pricing/tax-breakdown';
import type { Totals } from '../pricing/totals';
import type { QuoteState } from './quote';

/** The quote as it is announced. */
export function quoteFactsOf(state: QuoteState, { vat, amountExclTax, amountInclTax }: Totals): QuoteFacts {
  const { id, version, number, status, storeId, projectId, customerId, salespersonId } = state;
  const { createdOn, sentOn, expiryDate, signedOn } = state;
  return {
    quoteId: id,
    version,
    number,
    status,
    storeId,
    projectId,
    customerId,
    salespersonId,
    createdOn,
    sentOn,
    expiryDate,
    signedOn,
    amountExclTax: `${amountExclTax}`,
    amountInclTax: `${amountInclTax}`,
    vat: vatLines(vat),
  };
}

export function vatLines(vat: readonly TaxOfRate[]): QuoteFacts['vat'] {
  return vat.map(({ rate, base, vat: tax }) => ({ rate, base: `${base}`, vat: `${tax}` }));
}
