import { addDays, Day } from './day';

/** Days off in the whole of France whatever the year, as month and day. */
const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25'];
/** Easter Monday, Ascension Day, Whit Monday: days after Easter Sunday. */
const movable = [1, 39, 50];

/** The public holidays of the French labour code (art. L3133-1) in that year. */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const easter = easterSunday(year);
  return new Set([
    ...fixed.map((date) => Day.parse(`${year}-${date}`)),
    ...movable.map((days) => addDays(easter, days)),
  ]);
}

/** The Sunday after the paschal full moon of the Gregorian calendar, by Gauss's rule with its two exceptions. */
export function easterSunday(year: number): Day {
  const century = Math.floor(year / 100);
  const moonShift = 15 + century - Math.floor(century / 4) - Math.floor((13 + 8 * century) / 25);
  const sundayShift = 4 + century - Math.floor(century / 4);
  const moon = (19 * (year % 19) + moonShift) % 30;
  const sunday = (2 * (year % 4) + 4 * (year % 7) + 6 * moon + sundayShift) % 7;
  const late = moon === 29 && sunday === 6;
  const alsoLate = moon === 28 && sunday === 6 && (11 * moonShift + 11) % 30 < 19;
  return addDays(Day.parse(`${year}-03-22`), moon + sunday - (late || alsoLate ? 7 : 0));
}
