import { addDays, Day } from '@comptoir/kernel';

/** The day that every data set ends on, so that it stays the same for ever. */
export const fixedToday = Day.parse('2026-11-24');
const days = 6 * 365 + 1;
const daysAhead = 100;
const growthPerYear = 1.14;
/** January to December: the sales in January and June, few in August. */
const seasons = [1.3, 0.95, 1.05, 1, 0.95, 1.15, 0.9, 0.55, 1.1, 1.15, 1.05, 0.85] as const;

/** How documents spread over six years: more every year, by season, on the days on which shops are open. */
export class Calendar {
  readonly days: readonly Day[];
  /** Those, and the days after today that a document may be valid until. */
  private readonly reach: readonly Day[];
  private readonly upTo: Float64Array;

  constructor(readonly today: Day = fixedToday) {
    const first = addDays(today, 1 - days);
    this.reach = Array.from({ length: days + daysAhead }, (_, index) => addDays(first, index));
    this.days = this.reach.slice(0, days);
    this.upTo = new Float64Array(days + 1);
    this.days.forEach((day, index) => {
      const growth = growthPerYear ** (index / 365);
      this.upTo[index + 1] =
        (this.upTo[index] ?? 0) + growth * (seasons[monthOf(day)] ?? 1) * (isSunday(day) ? 0.05 : 1);
    });
  }

  /** Index of the day of each of so many documents, in order. */
  spread(documents: number): Uint16Array {
    const total = this.upTo[days] ?? 1;
    const result = new Uint16Array(documents);
    let done = 0;
    for (let day = 0; day < days; day++) {
      const until = Math.round((documents * (this.upTo[day + 1] ?? 0)) / total);
      result.fill(day, done, until);
      done = until;
    }
    return result;
  }

  dayAt(index: number): Day {
    const day = this.reach[index];
    if (day === undefined) throw new RangeError(`no day ${index}`);
    return day;
  }

  /** Milliseconds of the morning of a day, for ids. */
  msAt(index: number): number {
    return Date.parse(`${this.dayAt(index)}T08:00:00Z`);
  }
}

const monthOf = (day: Day) => Number(day.slice(5, 7)) - 1;
const isSunday = (day: Day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 0;
