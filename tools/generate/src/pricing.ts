/** A line in whole units: exact as long as the figures are those of a catalogue. */
export interface PricedLine {
  /** Thousandths. */
  readonly quantity: number;
  /** Cents. */
  readonly unitPrice: number;
  /** Hundredths of a per cent. */
  readonly discount: number;
  /** Index into `vatRates`. */
  readonly rate: number;
  /** Cents per unit. */
  readonly eco: number;
  /** Cents. */
  readonly purchasePrice: number;
}

export const vatRates = ['20', '10', '5.5', '0'] as const;
const perMille = [200, 100, 55, 0] as const;

export interface Totals {
  readonly excl: number;
  readonly incl: number;
  readonly cost: number;
  /** Of each rate that occurs, highest first, in cents. */
  readonly vat: readonly { rate: (typeof vatRates)[number]; base: number; vat: number }[];
}

const half = (dividend: number, divisor: number) => Math.floor((2 * dividend + divisor) / (2 * divisor));

export function totalOf({ quantity, unitPrice, discount, eco }: PricedLine): number {
  return half(quantity * unitPrice * (10_000 - discount), 10_000_000) + half(quantity * eco, 1_000);
}

/**
 * The rules of the quotes' own pricing in integers that a double holds exactly, because twelve million lines are priced
 * here. A spec holds the two against each other.
 */
export function totalsOf(lines: readonly PricedLine[]): Totals {
  const bases = [0, 0, 0, 0];
  const occurs = [false, false, false, false];
  let cost = 0;
  for (const line of lines) {
    bases[line.rate] = (bases[line.rate] ?? 0) + totalOf(line);
    occurs[line.rate] = true;
    cost += half(line.quantity * line.purchasePrice, 1_000) + half(line.quantity * line.eco, 1_000);
  }
  const vat = vatRates.flatMap((rate, index) => {
    const base = bases[index] ?? 0;
    return occurs[index] ? [{ rate, base, vat: half(base * (perMille[index] ?? 0), 1_000) }] : [];
  });
  const excl = vat.reduce((sum, { base }) => sum + base, 0);
  return { excl, incl: vat.reduce((sum, rate) => sum + rate.vat, excl), cost, vat };
}

/** Cents as decimal text. */
export function decimal(cents: number): string {
  const units = Math.floor(cents / 100);
  return `${units}.${String(cents - units * 100).padStart(2, '0')}`;
}
