import { addDays, Day, daysOf, weekOf } from '@comptoir/kernel';

export const datePresets = [
  'today',
  'thisWeek',
  'lastSevenDays',
  'thisMonth',
  'lastMonth',
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

function monthRange(year: number, month: number): { from: Day; to: Day } {
  const from = firstOf(year, month);
  return { from, to: addDays(month === 12 ? firstOf(year + 1, 1) : firstOf(year, month + 1), -1) };
}

const firstOf = (year: number, month: number): Day =>
  Day.parse(`${year}-${String(month).padStart(2, '0')}-01`);
