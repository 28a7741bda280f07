import { addDays, Day, daysOf, weekOf } from '@comptoir/kernel';

export const datePresets = [
  'today',
  'thisWeek',
  'lastSevenDays',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
] as const;
export type DatePreset = (typeof datePresets)[number];

/** First and last day of a preset, both inside. */
export function presetRange(preset: DatePreset, today: Day): { from: Day; to: Day } {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  switch (preset) {
    case 'today':
      return { from: today, to: today };
    case 'thisWeek':
      return daysOf(weekOf(today));
    case 'lastSevenDays':
      return { from: addDays(today, -6), to: today };
    case 'thisMonth':
      return monthRange(year, month);
    case 'lastMonth':
      return month === 1 ? monthRange(year - 1, 12) : monthRange(year, month - 1);
    case 'thisQuarter': {
      const first = month - ((month - 1) % 3);
      return { from: firstOf(year, first), to: monthRange(year, first + 2).to };
    }
    case 'thisYear':
      return { from: Day.parse(`${year}-01-01`), to: Day.parse(`${year}-12-31`) };
  }
}

/** Which preset a range is today, so that it can be named. */
export const presetOf = (
  range: { from?: string | undefined; to?: string | undefined },
  today: Day,
): DatePreset | undefined =>
  datePresets.find((preset) => {
    const { from, to } = presetRange(preset, today);
    return from === range.from && to === range.to;
  });

/** The same days one year earlier; the 29th of February becomes the 28th. */
export function yearBefore(range: { from?: string | undefined; to?: string | undefined }): typeof range {
  const before = (day: string | undefined) => {
    if (day === undefined) return undefined;
    const same = `${String(Number(day.slice(0, 4)) - 1).padStart(4, '0')}${day.slice(4)}`;
    return Day.isValid(same) ? same : same.replace(/29$/, '28');
  };
  return { from: before(range.from), to: before(range.to) };
}

function monthRange(year: number, month: number): { from: Day; to: Day } {
  const from = firstOf(year, month);
  return { from, to: addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1) };
}

const firstOf = (year: number, month: number): Day =>
  Day.parse(`${year}-${String(month).padStart(2, '0')}-01`);
