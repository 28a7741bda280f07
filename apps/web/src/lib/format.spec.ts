/** @jest-environment jsdom */
import {
  formatAmount,
  formatDay,
  formatMoney,
  formatPercent,
  formatShortMoney,
  formatUnitPrice,
  formatWeek,
  parseDecimal,
} from './format';
import { parseDay } from './parse-day';
import { parseWeek } from './parse-week';
import { speak } from './words';

describe('in French', () => {
  beforeAll(() => speak('fr'));

  it('formats amounts with narrow no-break spaces, exactly', () => {
    expect(formatMoney('1234.50')).toBe('1\u202f234,50\u00a0€');
    expect(formatAmount('9007199254740993.01')).toBe('9\u202f007\u202f199\u202f254\u202f740\u202f993,01');
    expect(formatMoney('-250.00')).toBe('−\u00a0250,00\u00a0€');
    expect(formatShortMoney('184320154.20')).toBe('184,3\u00a0M€');
  });

  it('formats days, weeks, rates and unit prices', () => {
    expect(formatDay('2026-11-24')).toBe('24/11/2026');
    expect(formatWeek('2026-W48', '2026')).toBe('S48');
    expect(formatWeek('2026-W53', '2027')).toBe('S53 2026');
    expect(formatPercent('5.5')).toBe('5,5\u202f%');
    expect(formatUnitPrice('89.9000')).toBe('89,90');
    expect(formatUnitPrice('0.0125')).toBe('0,0125');
  });
});

describe('in English', () => {
  beforeAll(() => speak('en'));
  afterAll(() => speak('fr'));

  it('formats amounts, days and weeks', () => {
    expect(formatMoney('1234.50')).toBe('€1,234.50');
    expect(formatDay('2026-11-24')).toBe('24/11/2026');
    expect(formatWeek('2026-W48', '2026')).toBe('W48');
  });
});

describe('reading what people type', () => {
  it.each([
    ['1 234,50', '1234.50'],
    ['1234.5', '1234.5'],
    ['1\u202f234,50\u00a0€', '1234.50'],
    ['1\u00a0234,50 €', '1234.50'],
    ['12,', '12'],
    ['douze', undefined],
    ['1,2,3', undefined],
    ['', undefined],
  ])('amount %s', (text, decimal) => expect(parseDecimal(text)).toBe(decimal));

  it.each([
    ['24/11/2026', '2026-11-24'],
    ['4/1/27', '2027-01-04'],
    ['24.11.2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['31/02/2026', undefined],
    ['24/11', undefined],
  ])('day %s', (text, day) => expect(parseDay(text)).toBe(day));

  it.each([
    ['S48', '2026-W48'],
    ['w5', '2026-W05'],
    ['2026-S53', '2026-W53'],
    ['S53 2026', '2026-W53'],
    ['2025-S53', undefined],
    ['S54', undefined],
    ['semaine', undefined],
  ])('week %s', (text, week) => expect(parseWeek(text, '2026')).toBe(week));
});
