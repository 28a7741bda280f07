/** A decimal as an amount: two decimals, no sign; undefined where it is none. */
export const moneyOf = (decimal: string | undefined): string | undefined => {
  const [, euros, cents = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(decimal ?? '') ?? [];
  return euros === undefined ? undefined : `${euros}.${cents.padEnd(2, '0')}`;
};

/** A decimal as a unit price: at most four decimals, no sign; undefined where it is none. */
export const unitPriceOf = (decimal: string | undefined): string | undefined =>
  decimal !== undefined && /^\d{1,10}(\.\d{1,4})?$/.test(decimal) ? decimal : undefined;
