import { addDays, dayIn, instantAt, isWorkingDay } from '@comptoir/kernel';

/** What concerns somebody this morning; absent where their role shows them no such thing. */
export interface DigestFigures {
  readonly overdueTasks?: number;
  readonly tasksToday?: number;
  readonly appointmentsToday?: number;
  readonly unreadNotices?: number;
  readonly expiringQuotes?: number;
  readonly expiredQuotes?: number;
}

/** A day on the wall of somebody's zone, and the time at which digests go out there. */
export interface Morning {
  readonly timeZone: string;
  /** `07:00` */
  readonly at: string;
}

/** How long a digest that could not go out at its time is still worth reading on its day. */
const caughtUpForHours = 11;

/** Whether it is the time of a digest: on a working day, from that time on until the evening. */
export function isDigestTime({ timeZone, at }: Morning, now: Date): boolean {
  const day = dayIn(timeZone, now);
  const late = now.getTime() - instantAt(day, at, timeZone).getTime();
  return isWorkingDay(day) && late >= 0 && late < caughtUpForHours * 3_600_000;
}

/** The next time after `now` at which a digest is due. */
export function nextDigestAt({ timeZone, at }: Morning, now: Date): Date {
  let day = dayIn(timeZone, now);
  while (!isWorkingDay(day) || instantAt(day, at, timeZone) <= now) day = addDays(day, 1);
  return instantAt(day, at, timeZone);
}

/** Nobody is written to only to be told that there is nothing. */
export function isEmpty(figures: DigestFigures): boolean {
  return Object.values(figures).every((count: number | undefined) => !count);
}
