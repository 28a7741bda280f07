import type { PaymentKind, PaymentLight } from '@comptoir/contracts';
import { Money } from '@comptoir/kernel';

interface Entry {
  readonly kind: PaymentKind;
  readonly amount: Money;
}

/** What came in less what bounced and what was given back: a sum, so that the order of the entries is of no matter. */
export function paidOf(entries: readonly Entry[]): Money {
  return Money.sum(entries.map(({ kind, amount }) => (kind === 'RECEIVED' ? amount : amount.negate())));
}

/** Green once nothing is missing, to the cent; orange from the first cent; grey before. The same rule is a column. */
export function lightOf(total: Money, paid: Money): PaymentLight {
  if (total.cents > 0n && paid.compare(total) >= 0) return 'GREEN';
  return paid.cents > 0n ? 'ORANGE' : 'GREY';
}
