import fc from 'fast-check';
import { Day, addDays } from './day';
import { IsoWeek, daysOf, nextWeek, previousWeek, weekOf } from './iso-week';

const aDay = fc
  .date({ min: new Date('1600-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((date) => Day.parse(date.toISOString().slice(0, 10)));

describe('an ISO week', () => {
  it.each(['2025-W53', '2024-W53', '2026-W54', '2026-W00', '2026-W1', '2026-53', '2026W53', '2026-w53', ''])(
    'refuses %j',
    (text) => expect(() => IsoWeek.parse(text)).toThrow('week.invalid'),
  );

  it.each(['2026-W53', '2020-W53', '2025-W52', '2026-W01'])('reads %s', (text) =>
    expect(IsoWeek.parse(text)).toBe(text),
  );

  it.each([
    ['2027-01-01', '2026-W53'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2024-12-29', '2024-W52'],
    ['2026-11-24', '2026-W48'],
  ])('%s lies in %s', (day, week) => expect(weekOf(Day.parse(day))).toBe(week));

  it('runs from Monday to Sunday, across the year’s end and both clock changes', () => {
    expect(daysOf(IsoWeek.parse('2026-W53'))).toEqual({ from: '2026-12-28', to: '2027-01-03' });
    expect(daysOf(IsoWeek.parse('2026-W13'))).toEqual({ from: '2026-03-23', to: '2026-03-29' });
    expect(daysOf(IsoWeek.parse('2026-W43'))).toEqual({ from: '2026-10-19', to: '2026-10-25' });
  });

  it('has neighbours across a long year', () => {
    expect(nextWeek(IsoWeek.parse('2026-W53'))).toBe('2027-W01');
    expect(previousWeek(IsoWeek.parse('2027-W01'))).toBe('2026-W53');
    expect(nextWeek(IsoWeek.parse('2025-W52'))).toBe('2026-W01');
  });

  it('holds each of its days, and sorts as they do', () => {
    fc.assert(
      fc.property(aDay, (day) => {
        const week = weekOf(day);
        const { from, to } = daysOf(week);
        expect(from <= day && day <= to).toBe(true);
        expect(IsoWeek.parse(week)).toBe(week);
        expect(weekOf(addDays(to, 1))).toBe(nextWeek(week));
        expect(nextWeek(week) > week && previousWeek(week) < week).toBe(true);
        expect(previousWeek(nextWeek(week))).toBe(week);
      }),
    );
  });
});
