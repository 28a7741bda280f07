import { IsoWeek } from '@comptoir/kernel';

/**
 * A week as people write it: « S48 », `W48`, `2026-S53`, `2026-W53`, « S53 2026 ». Without a year the one at hand.
 * Undefined when there is no such week: 2025 has no week 53.
 */
export function parseWeek(text: string, yearAtHand: string): IsoWeek | undefined {
  const bare = text.trim().toUpperCase();
  const match = /^(?:(\d{4})[- ]?)?[SW]?(\d{1,2})(?:[- ](\d{4}))?$/.exec(bare);
  if (!match) return undefined;
  const week = `${match[1] ?? match[3] ?? yearAtHand}-W${(match[2] ?? '').padStart(2, '0')}`;
  return IsoWeek.isValid(week) ? week : undefined;
}
