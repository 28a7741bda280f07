import { Money, roundHalfUpDiv } from '@comptoir/kernel';

const shape = /^(\d{1,10})(?:\.(\d{1,4}))?$/;
/** Thousandths of a unit times ten-thousandths of a euro, in a cent. */
const perCent = 100_000n;

/** A price per unit in ten-thousandths of a euro, so that `42.5` and `42.5000` are the same. */
function priceUnits(unitPrice: string): bigint {
  const match = shape.exec(unitPrice);
  if (!match) throw new RangeError(`not a price: ${unitPrice.slice(0, 40)}`);
  return BigInt(match[1] ?? '') * 10_000n + BigInt((match[2] ?? '').padEnd(4, '0'));
}

/** What this quantity (in thousandths) costs, excluding tax; nothing where the price is not known. */
export function lineAmount(quantity: bigint, unitPrice: string | null): Money {
  if (unitPrice === null) return Money.zero();
  return Money.ofCents(roundHalfUpDiv(quantity * priceUnits(unitPrice), perCent));
}

export function samePrice(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  return priceUnits(one) === priceUnits(other);
}
