import type { VatRate } from '@comptoir/contracts';
import { Money, roundHalfUpDiv } from '@comptoir/kernel';
import { scaled } from './scaled';

/** What a line's price depends on. Decimals are text, as they travel and as PostgreSQL's `numeric` gives them. */
export interface PricedLine {
  /** At most three decimals. */
  readonly quantity: string;
  /** Excluding tax, at most four decimals. */
  readonly unitPrice: string;
  /** 0 to 100, at most two decimals. */
  readonly discountPercent: string;
  readonly vatRate: VatRate;
  /** Per unit, excluding tax. Handed on to the eco-organism: no discount applies to it and nobody earns it. */
  readonly ecoContribution: Money;
  /** An option is priced, but no part of the document's totals. */
  readonly optional: boolean;
  /** Per unit, excluding tax, at most four decimals; null where it is not known. */
  readonly purchasePrice: string | null;
}

/** Excluding tax: quantity x price less discount, rounded half up to the cent; then the eco-contribution, likewise. */
export function lineTotal(line: PricedLine): Money {
  return goods(line).plus(ecoOf(line));
}

/** What the line costs the store: the purchase price, and the eco-contribution that it hands on. */
export function lineCost(line: PricedLine): Money {
  const purchase = scaled(line.quantity, 3) * scaled(line.purchasePrice ?? '0', 4);
  return cents(purchase, 10n ** 5n).plus(ecoOf(line));
}

function goods({ quantity, unitPrice, discountPercent }: PricedLine): Money {
  const kept = 100_00n - scaled(discountPercent, 2);
  return cents(scaled(quantity, 3) * scaled(unitPrice, 4) * kept, 10n ** 9n);
}

function ecoOf({ quantity, ecoContribution }: PricedLine): Money {
  return cents(scaled(quantity, 3) * ecoContribution.cents, 10n ** 3n);
}

function cents(exact: bigint, perCent: bigint): Money {
  return Money.ofCents(roundHalfUpDiv(exact, perCent));
}
