import type { Language } from '@comptoir/contracts';
import { frenchDay, frenchEuros, frenchNumber } from './french';

export interface Sayings {
  /** `2026-11-30` as it is written to a customer. */
  day(day: string): string;
  /** `1234.50` likewise, with more decimals where there are more; no amount becomes a float. */
  euros(amount: string): string;
  /** `2.500` without the zeros that say nothing. */
  number(value: string): string;
}

const englishDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const englishEuros = new Intl.NumberFormat('en-GB', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 4,
});
const englishNumbers = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** How values are said in letters and on papers. English months have their names: readers differ on which number is the month. */
export const sayings: Readonly<Record<Language, Sayings>> = {
  fr: { day: frenchDay, euros: frenchEuros, number: (value) => frenchNumber(value) },
  en: {
    day: (day) => englishDays.format(new Date(day)),
    euros: (amount) => englishEuros.format(amount as `${number}`),
    number: (value) => englishNumbers.format(value as `${number}`),
  },
};
