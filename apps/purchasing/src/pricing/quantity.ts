const shape = /^(\d{1,9})(?:\.(\d{1,3}))?$/;

/** Reads `2.5` as 2500n: quantities are exact, in thousandths. Throws on anything else: the edge has checked it. */
export function quantityOf(text: string): bigint {
  const match = shape.exec(text);
  if (!match) throw new RangeError(`not a quantity: ${text.slice(0, 40)}`);
  return BigInt(match[1] ?? '') * 1000n + BigInt((match[2] ?? '').padEnd(3, '0'));
}

/** The same as text, without zeros at its end. */
export function quantityText(quantity: bigint): string {
  const digits = quantity.toString().padStart(4, '0');
  const fraction = digits.slice(-3).replace(/0+$/, '');
  return fraction === '' ? digits.slice(0, -3) : `${digits.slice(0, -3)}.${fraction}`;
}

export const least = (one: bigint, other: bigint): bigint => (one < other ? one : other);
export const greatest = (one: bigint, other: bigint): bigint => (one > other ? one : other);
