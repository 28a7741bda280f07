import { Money, roundHalfUpDiv } from '@comptoir/kernel';
import { scaled } from './scaled';

/** A percentage (at most two decimals) of an amount, rounded half up to the cent. */
export function percentOf(amount: Money, percent: string): Money {
  return Money.ofCents(roundHalfUpDiv(amount.cents * scaled(percent, 2), 10_000n));
}
