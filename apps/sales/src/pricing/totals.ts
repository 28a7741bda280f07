import { Money } from '@comptoir/kernel';
import { lineCost, type PricedLine } from './line-total';
import { taxBreakdown, type TaxOfRate } from './tax-breakdown';

export interface Totals {
  readonly vat: readonly TaxOfRate[];
  readonly amountExclTax: Money;
  readonly amountInclTax: Money;
  readonly cost: Money;
  readonly margin: Money;
}

/** What the lines of a paper come to; options are left out of every figure. */
export function totalsOf(lines: readonly PricedLine[]): Totals {
  const vat = taxBreakdown(lines);
  const amountExclTax = Money.sum(vat.map(({ base }) => base));
  const amountInclTax = amountExclTax.plus(Money.sum(vat.map((rate) => rate.vat)));
  const cost = Money.sum(lines.filter(({ optional }) => !optional).map(lineCost));
  return { vat, amountExclTax, amountInclTax, cost, margin: amountExclTax.minus(cost) };
}
