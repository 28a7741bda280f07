import { currentLanguage, type Language } from './words';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

/** Amounts travel as exact decimal strings and are formatted as such: no float is made of money. */
export const formatAmount = (amount: string): string =>
  minus(numbers('amount', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(exact(amount)));

export const formatMoney = (amount: string): string =>
  minus(numbers('money', { style: 'currency', currency: 'EUR' }).format(exact(amount)));

/** « 184,3 M€ »: for cards, with the exact amount in the tooltip. */
export const formatShortMoney = (amount: string): string =>
  minus(
    numbers('short', { style: 'currency', currency: 'EUR', notation: 'compact', maximumFractionDigits: 1 })
      .format(exact(amount))
      .replace(/(M|k|Md)\s€/u, '$1€'),
  );

export const formatCount = (count: number): string => numbers('count', {}).format(count);

/** « 1,8 Mo »: for files. */
export function formatBytes(bytes: number): string {
  const unit = bytes < 1_000_000 ? 'kilobyte' : 'megabyte';
  return numbers(unit, { style: 'unit', unit, maximumFractionDigits: 1 }).format(
    bytes / (unit === 'kilobyte' ? 1_000 : 1_000_000),
  );
}

export const formatQuantity = (quantity: string): string =>
  numbers('quantity', { maximumFractionDigits: 3 }).format(exact(quantity));

/** A unit price keeps up to four decimals. */
export const formatUnitPrice = (price: string): string =>
  numbers('unit', { minimumFractionDigits: 2, maximumFractionDigits: 4 }).format(exact(price));

export const formatPercent = (percent: string): string =>
  `${numbers('percent', { maximumFractionDigits: 2 }).format(exact(percent))}${currentLanguage() === 'fr' ? '\u202f' : ''}%`;

/** `2026-11-30` -> « 30/11/2026 ». A calendar day has no time zone. */
export const formatDay = (day: string): string =>
  dates('day', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const formatDayShort = (day: string): string =>
  dates('day-short', { day: '2-digit', month: '2-digit', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

export const formatTime = (instant: Date | string): string =>
  dates('time', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Paris' }).format(new Date(instant));

export const formatInstant = (instant: Date | string): string =>
  dates('instant', { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' }).format(
    new Date(instant),
  );

/** `2026-W48` -> « S48 » or “W48”, with the year where it is not the one at hand. */
export function formatWeek(week: string, shownYear?: string): string {
  const [year, number] = week.split('-W') as [string, string];
  const label = `${currentLanguage() === 'fr' ? 'S' : 'W'}${number}`;
  return year === shownYear ? label : `${label} ${year}`;
}

/** What a person types or pastes, as the API wants it: « 1 234,50 € » -> `1234.50`; undefined when it is no number. */
export function parseDecimal(text: string): string | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€%]/g, '').replace('−', '-');
  if (!/^-?\d+([.,]\d*)?$/.test(bare)) return undefined;
  return bare.replace(',', '.').replace(/\.$/, '');
}

/** A decimal of the API as one types it: `12.5000` -> « 12,5 ». */
export const typedDecimal = (decimal: string): string =>
  decimal
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace('.', ',');

const exact = (decimal: string) => decimal as `${number}`;
const minus = (text: string) => text.replace(/^-/, currentLanguage() === 'fr' ? '−\u00a0' : '−');

function numbers(name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${currentLanguage()}:${name}`;
  const known = made.get(key);
  if (known) return known as Intl.NumberFormat;
  const fresh = new Intl.NumberFormat(locales[currentLanguage()], options);
  made.set(key, fresh);
  return fresh;
}

function dates(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${currentLanguage()}:${name}`;
  const known = made.get(key);
  if (known) return known as Intl.DateTimeFormat;
  const fresh = new Intl.DateTimeFormat(locales[currentLanguage()], options);
  made.set(key, fresh);
  return fresh;
}
