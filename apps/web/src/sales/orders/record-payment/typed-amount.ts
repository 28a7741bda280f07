import { parseDecimal } from '../../../lib/format';

/** What a person types as the contract wants it: « 1 500,5 € » -> `1500.50`; undefined unless it is above zero. */
export function typedAmount(text: string): string | undefined {
  const [, whole = '', cents = ''] = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(parseDecimal(text) ?? '') ?? [];
  const amount = `${whole}.${cents.padEnd(2, '0')}`;
  return whole !== '' && /[1-9]/.test(amount) ? amount : undefined;
}
