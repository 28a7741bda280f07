import { Day } from './day';
import { easterSunday, publicHolidays } from './public-holidays';
import { isWorkingDay, workingDays } from './working-days';

const day = (text: string) => Day.parse(text);

describe('working days', () => {
  it.each([
    ['a Saturday', '2026-11-28'],
    ['a Sunday', '2026-11-29'],
    ['Easter Monday', '2026-04-06'],
    ['Ascension Day', '2026-05-14'],
    ['Whit Monday', '2026-05-25'],
    ['Christmas', '2026-12-25'],
    ['Armistice Day', '2026-11-11'],
  ])('leave out %s', (_, text) => expect(isWorkingDay(day(text))).toBe(false));

  it('go on after a long week-end', () =>
    expect(workingDays(day('2026-12-24'), 4)).toEqual([
      '2026-12-24',
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
    ]));

  it('know the published Easters, the earliest, the latest and both exceptions of the rule', () =>
    expect([1818, 1943, 1954, 1981, 2024, 2025, 2026, 2027, 2038, 2049, 2076].map(easterSunday)).toEqual([
      '1818-03-22',
      '1943-04-25',
      '1954-04-18',
      '1981-04-19',
      '2024-03-31',
      '2025-04-20',
      '2026-04-05',
      '2027-03-28',
      '2038-04-25',
      '2049-04-18',
      '2076-04-19',
    ]));

  it('have eleven holidays a year, fewer where two fall on one day', () => {
    expect(publicHolidays(2026).size).toBe(11);
    expect(publicHolidays(2008).size).toBe(10); // Ascension Day on 1 May
  });
});
