/**
 * `n / d` rounded to the nearest integer, halves away from zero (2.5 -> 3, -2.5 -> -3):
 * the commercial rounding of prices and taxes. Exact for any size; throws on a zero divisor.
 */
export function roundHalfUpDiv(n: bigint, d: bigint): bigint {
  if (d === 0n) throw new RangeError('division by zero');
  const negative = n < 0n !== d < 0n;
  const dividend = n < 0n ? -n : n;
  const divisor = d < 0n ? -d : d;
  const rounded = (2n * dividend + divisor) / (2n * divisor);
  return negative ? -rounded : rounded;
}
