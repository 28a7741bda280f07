import { addDays, type Day } from './day';
import { publicHolidays } from './public-holidays';

/** Monday to Friday, but for public holidays. */
export function isWorkingDay(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !publicHolidays(Number(day.slice(0, 4))).has(day);
}

/** The first `count` working days from `day` on, that day included where it is one. */
export function workingDays(day: Day, count: number): Day[] {
  const days: Day[] = [];
  for (let next = day; days.length < count; next = addDays(next, 1)) {
    if (isWorkingDay(next)) days.push(next);
  }
  return days;
}
