/** `'2.5'` with three decimals is `2500n`: decimals as they travel, made whole so that nothing is lost. */
export function scaled(decimal: string, places: number): bigint {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(decimal);
  const [, units = '', fraction = ''] = match ?? [];
  const kept = fraction.replace(/0+$/, '');
  if (!match || kept.length > places)
    throw new RangeError(`not a number with ${places} decimals: ${decimal.slice(0, 40)}`);
  return BigInt(units + kept.padEnd(places, '0'));
}

/** The shortest way to write it with at least so many decimals: `19.9000` is `19.90`, `2.500` is `2.5`. */
export function shortest(decimal: string, atLeast = 0): string {
  const [units = '0', fraction = ''] = decimal.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(atLeast, '0');
  return `${units.replace(/^0+(?=\d)/, '')}${kept ? `.${kept}` : ''}`;
}

/** The other way: `2500n` with three decimals is `2.5`. Never negative. */
export function unscaled(whole: bigint, places: number): string {
  const digits = whole.toString().padStart(places + 1, '0');
  return shortest(`${digits.slice(0, -places)}.${digits.slice(-places)}`);
}
