import fc from 'fast-check';
import { Day, addDays, dayIn, daysBetween, instantAt, startOfDay } from './day';

const zones = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Sao_Paulo',
  'Africa/Cairo',
  'America/Havana',
  'Asia/Tehran',
  'UTC',
  'Pacific/Auckland',
];
const day = (text: string) => Day.parse(text);
const aDay = fc
  .date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('a day', () => {
  it.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-2-3',
    '24/11/2026',
    '2026-11-24T00:00:00Z',
    ' 2026-11-24',
    '0000-01-01',
    '٢٠٢٦-11-24',
    '',
  ])('refuses %j', (text) => expect(() => Day.parse(text)).toThrow('day.invalid'));

  it.each(['2024-02-29', '2026-11-24', '0001-01-01', '9999-12-31'])('reads %s', (text) =>
    expect(Day.parse(text)).toBe(text),
  );

  it('does not leave its range', () => {
    expect(() => addDays(day('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(day('0001-01-01'), -1)).toThrow(RangeError);
  });

  it('counts across both clock changes and the turn of the year as the calendar does', () => {
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
    expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
    expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
    expect(daysBetween(day('2026-12-25'), day('2027-01-01'))).toBe(7);
    expect(daysBetween(day('2027-01-01'), day('2026-12-25'))).toBe(-7);
  });

  it('comes back from any walk', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -20_000, max: 20_000 }), (from, n) => {
        const to = addDays(from, n);
        expect(daysBetween(from, to)).toBe(n);
        expect(addDays(to, -n)).toBe(from);
        expect(to > from).toBe(n > 0);
      }),
    );
  });
});

describe('a day in a zone', () => {
  it.each([
    ['Europe/Paris', '2026-03-29T00:59:59Z', '2026-03-29'],
    ['Europe/Paris', '2026-03-28T22:59:59Z', '2026-03-28'],
    ['Europe/Paris', '2026-03-28T23:00:00Z', '2026-03-29'],
    ['Europe/Paris', '2026-03-29T22:00:00Z', '2026-03-30'],
    ['Europe/Paris', '2026-10-25T22:59:59Z', '2026-10-25'],
    ['Europe/Paris', '2026-10-25T23:00:00Z', '2026-10-26'],
    ['Europe/Paris', '2026-12-31T23:00:00Z', '2027-01-01'],
    ['Indian/Reunion', '2026-12-31T20:00:00Z', '2027-01-01'],
    ['Indian/Reunion', '2026-12-31T19:59:59Z', '2026-12-31'],
  ])('%s shows at %s the day %s', (zone, instant, expected) =>
    expect(dayIn(zone, new Date(instant))).toBe(expected),
  );

  it('has 23 and 25 hours at the clock changes of Paris', () => {
    const hours = (text: string, zone: string) =>
      (startOfDay(addDays(day(text), 1), zone).getTime() - startOfDay(day(text), zone).getTime()) / 3_600_000;
    expect(hours('2026-03-29', 'Europe/Paris')).toBe(23);
    expect(hours('2026-10-25', 'Europe/Paris')).toBe(25);
    expect(hours('2026-03-29', 'Indian/Reunion')).toBe(24);
  });

  it('begins at one o’clock where midnight does not exist', () => {
    expect(startOfDay(day('2018-11-04'), 'America/Sao_Paulo').toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(startOfDay(day('2026-04-24'), 'Africa/Cairo').toISOString()).toBe('2026-04-23T22:00:00.000Z');
  });

  it('begins at its first instant: the one before lies in an earlier day', () => {
    fc.assert(
      fc.property(aDay, fc.constantFrom(...zones), (date, zone) => {
        const start = startOfDay(date, zone);
        expect(dayIn(zone, start)).toBe(date);
        expect(dayIn(zone, new Date(start.getTime() - 1)) < date).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has its times on the wall of the zone, also around the clock changes', () => {
    const at = (text: string, time: string, zone = 'Europe/Paris') =>
      instantAt(day(text), time, zone).toISOString();
    expect(at('2026-03-28', '09:00')).toBe('2026-03-28T08:00:00.000Z');
    expect(at('2026-03-29', '09:00')).toBe('2026-03-29T07:00:00.000Z');
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T01:30:00.000Z'); // 03:30, for 02:30 is left out
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z'); // the first of two
    expect(at('2026-10-25', '09:00')).toBe('2026-10-25T08:00:00.000Z');
    expect(at('2026-10-25', '09:00', 'Indian/Reunion')).toBe('2026-10-25T05:00:00.000Z');
  });

  it('refuses a zone that does not exist', () =>
    expect(() => dayIn('Europe/Lyon', new Date())).toThrow(RangeError));
});
