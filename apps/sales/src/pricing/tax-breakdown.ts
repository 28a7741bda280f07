import { vatRates, type VatRate } from '@comptoir/contracts';
import { Money, roundHalfUpDiv } from '@comptoir/kernel';
import { lineTotal, type PricedLine } from './line-total';
import { scaled } from './scaled';

/** The lines of one rate together, and the tax on them. */
export interface TaxOfRate {
  readonly rate: VatRate;
  readonly base: Money;
  readonly vat: Money;
}

/** Highest rate first. The tax is computed on the sum of the rate's lines and rounded once, half up; options aside. */
export function taxBreakdown(lines: readonly PricedLine[]): TaxOfRate[] {
  const counted = lines.filter(({ optional }) => !optional);
  return vatRates.flatMap((rate) => {
    const ofRate = counted.filter((line) => line.vatRate === rate);
    if (ofRate.length === 0) return [];
    const base = Money.sum(ofRate.map(lineTotal));
    return [{ rate, base, vat: taxOn(base, rate) }];
  });
}

function taxOn(base: Money, rate: VatRate): Money {
  return Money.ofCents(roundHalfUpDiv(base.cents * scaled(rate, 1), 1000n));
}
