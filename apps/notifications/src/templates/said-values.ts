import type { Language } from '@comptoir/contracts';
import { frenchDay, frenchEuros } from '@comptoir/papers';

interface Sayings {
  /** `2026-11-30` as it is written in a letter. */
  day(day: string): string;
  /** `1234.50` likewise; no amount becomes a float. */
  euros(amount: string): string;
}

const englishDays = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' });
const englishEuros = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'EUR' });

/** How values are said in a letter. English months have their names: readers differ on which number is the month. */
export const sayings: Readonly<Record<Language, Sayings>> = {
  fr: { day: frenchDay, euros: frenchEuros },
  en: {
    day: (day) => englishDays.format(new Date(day)),
    euros: (amount) => englishEuros.format(amount as `${number}`),
  },
};
