import { Day } from './day';
import { IsoWeek, daysOf } from './iso-week';
import { Refusal } from './refusal';

interface DateFilter {
  readonly from?: string;
  readonly to?: string;
  readonly week?: string;
  readonly weekTo?: string;
}

/** The days that a filter's range and weeks leave, both ends included; an end is absent where it is open. */
export function rangeOf({ from, to, week, weekTo }: DateFilter): { from?: Day; to?: Day } {
  if (weekTo && !week) throw inverted('weekTo', 'A range of weeks needs its first week');
  if (week && weekTo && weekTo < week) throw inverted('weekTo', 'The last week comes before the first');
  const weeks = week
    ? { from: daysOf(IsoWeek.parse(week)).from, to: daysOf(IsoWeek.parse(weekTo ?? week)).to }
    : undefined;
  const days = (...ends: (string | undefined)[]) =>
    ends.flatMap((end) => (end ? [Day.parse(end)] : [])).sort();
  if (from && to && to < from) throw inverted('to', 'The last day comes before the first');
  return { from: days(from, weeks?.from).at(-1), to: days(to, weeks?.to).at(0) };
}

function inverted(field: string, message: string): Refusal {
  const code = 'filter.range-inverted';
  return new Refusal('invalid', code, {}, [{ pointer: `/${field}`, code, message }]);
}
