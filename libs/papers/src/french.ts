/** The one no-break space that our fonts have: of a narrow one a reader would copy nothing. */
const noBreak = '\u00a0';

/** `2026-11-24` as `24/11/2026`. */
export function frenchDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/** `1234.50` as `1 234,50`, decimals kept as they are but for zeros beyond `keep`. */
export function frenchNumber(text: string, keep = 0): string {
  const [whole = '', decimals = ''] = text.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreak);
  const shown = decimals.slice(0, keep) + decimals.slice(keep).replace(/0+$/, '');
  return `${text.startsWith('-') ? '\u2212' : ''}${grouped}${shown ? `,${shown}` : ''}`;
}

/** `1234.5000` as `1 234,50 €`. */
export function frenchEuros(text: string): string {
  const [whole = '', decimals = ''] = text.split('.');
  return `${frenchNumber(`${whole}.${decimals.padEnd(2, '0')}`, 2)}${noBreak}€`;
}
