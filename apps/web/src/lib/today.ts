import type { Calendar } from '@comptoir/contracts';
import { addDays, dayIn, daysBetween, instantAt, type Day } from '@comptoir/kernel';

/**
 * The day of the business, whatever zone and date the browser is set to. The session says what day it is; from
 * then on the browser's clock turns it, at midnight of the place that the session named.
 */
let zone = 'Europe/Paris';
let zones: readonly string[] = [zone];
let ahead = 0;

export const today = (): Day => addDays(dayIn(zone, new Date()), ahead);

/** What day it is wherever there is a store: changes at each midnight that changes what a list shows. */
export const daysEverywhere = (now: Date): string =>
  zones.map((each) => addDays(dayIn(each, now), ahead)).join();

/** `toldAt`: when it was today; told again later, it still says what day it was then. */
export function keepCalendar(
  { today: then, timeZone, timeZones }: Omit<Calendar, 'elsewhere'>,
  toldAt: Date,
): void {
  zone = timeZone;
  zones = [timeZone, ...timeZones];
  ahead = daysBetween(dayIn(zone, toldAt), then);
}

/** The instant at which the walls of that place show this day and time (`09:30`). */
export const instantOf = (day: Day, time: string): Date => instantAt(day, time, zone);

export const dayOf = (instant: string): Day => dayIn(zone, new Date(instant));

/** `09:30`, as the walls of that place show it. */
export const timeOf = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: zone,
  }).format(new Date(instant));

/** 0 on Monday to 6 on Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const nextMonday = (day: Day): Day => addDays(day, 7 - weekdayOf(day));
