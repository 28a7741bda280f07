import { Day, addDays, daysBetween } from './day';
import { Refusal } from './refusal';

/**
 * An ISO 8601 week, `YYYY-Www`. Weeks start on Monday; the first one of a year holds its 4 January,
 * so the week's year may differ from the calendar's (2027-01-01 lies in 2026-W53).
 * Being fixed-width text, weeks compare with `<` and `>`.
 */
export type IsoWeek = string & { readonly '~kind': 'IsoWeek' };

const shape = /^(\d{4})-W(\d{2})$/;

export const IsoWeek = {
  /** Refuses a week that does not exist: 2026 has 53 weeks, 2025 has 52. */
  parse(text: string): IsoWeek {
    if (!IsoWeek.isValid(text)) throw new Refusal('invalid', 'week.invalid', { text: text.slice(0, 40) });
    return text;
  },

  isValid(text: string): text is IsoWeek {
    const match = shape.exec(text);
    if (!match || text < '0002' || text >= '9999') return false;
    return match[2] !== '00' && weekOf(mondayOf(text)) === text;
  },
};

export function weekOf(day: Day): IsoWeek {
  const thursday = addDays(day, 3 - weekday(day));
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(Day.parse(`${year}-01-01`), thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}` as IsoWeek;
}

/** Its Monday and its Sunday, both inside the week. */
export function daysOf(week: IsoWeek): { from: Day; to: Day } {
  const from = mondayOf(week);
  return { from, to: addDays(from, 6) };
}

export function nextWeek(week: IsoWeek): IsoWeek {
  return weekOf(addDays(mondayOf(week), 7));
}

export function previousWeek(week: IsoWeek): IsoWeek {
  return weekOf(addDays(mondayOf(week), -7));
}

function mondayOf(week: string): Day {
  const fourth = Day.parse(`${week.slice(0, 4)}-01-04`);
  return addDays(fourth, (Number(week.slice(6)) - 1) * 7 - weekday(fourth));
}

/** 0 on Monday to 6 on Sunday. */
function weekday(day: Day): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}
