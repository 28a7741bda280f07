import { offsetAt, partsIn } from './zone';
import { Refusal } from './refusal';

/**
 * A calendar day, `YYYY-MM-DD`, without a zone. Being ISO text, days compare with `<` and `>`,
 * travel as they are and equal PostgreSQL's `date` output. Years 0001 to 9999.
 */
export type Day = string & { readonly '~kind': 'Day' };

const shape = /^\d{4}-\d{2}-\d{2}$/;
const msPerDay = 86_400_000;

export const Day = {
  /** Refuses what is not a real day (`2026-02-29`, `2026-2-3`, `24/11/2026`). */
  parse(text: string): Day {
    if (!Day.isValid(text)) throw new Refusal('invalid', 'day.invalid', { text: text.slice(0, 40) });
    return text;
  },

  isValid(text: string): text is Day {
    if (!shape.test(text) || text < '0001') return false;
    const time = Date.parse(`${text}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  },
};

/** The day `n` days later (earlier when negative). Whole calendar days: no clock change can shift it. */
export function addDays(day: Day, n: number): Day {
  return ofTime(timeOf(day) + n * msPerDay);
}

/** Calendar days from one day to the other: 1 from today to tomorrow, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (timeOf(to) - timeOf(from)) / msPerDay;
}

/** The day that the calendar on the wall shows in `zone` (`Europe/Paris`) at that instant. */
export function dayIn(zone: string, instant: Date): Day {
  const { year, month, day } = partsIn(zone, instant);
  return ofTime(utc(year, month, day));
}

/**
 * The first instant of the day in `zone`. Where the clock change falls on midnight this is not
 * 00:00: it is the first moment at which the wall shows that day.
 */
export function startOfDay(day: Day, zone: string): Date {
  return instantAt(day, '00:00', zone);
}

/**
 * The instant at which the wall in `zone` shows that day and time (`09:30`). A time that a clock change leaves out
 * is as much later as the clock was put forward; of one that comes twice it is the first.
 */
export function instantAt(day: Day, time: string, zone: string): Date {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const wall = timeOf(day) + (hours * 60 + minutes) * 60_000;
  const before = offsetAt(zone, wall - msPerDay);
  const after = offsetAt(zone, wall + msPerDay);
  const exact = [before, after]
    .map((offset) => wall - offset)
    .filter((instant) => instant + offsetAt(zone, instant) === wall);
  return new Date(exact.length > 0 ? Math.min(...exact) : wall - before);
}

function timeOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function ofTime(time: number): Day {
  const text = new Date(time).toISOString().slice(0, 10);
  if (!Day.isValid(text)) throw new RangeError(`day out of range: ${text}`);
  return text;
}

function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month - 1, day);
}
