import { addDays, dayIn, type Day } from '@comptoir/kernel';

/** The day of the business, whatever zone the browser is set to. */
export const today = (): Day => dayIn('Europe/Paris', new Date());

/** 0 on Monday to 6 on Sunday. */
export const weekdayOf = (day: Day): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

export const nextMonday = (day: Day): Day => addDays(day, 7 - weekdayOf(day));
