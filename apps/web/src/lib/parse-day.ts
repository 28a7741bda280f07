import { Day } from '@comptoir/kernel';

/** A day as people write it: `24/11/2026`, `24/11/26`, `24.11.2026`, `2026-11-24`. Undefined when there is none. */
export function parseDay(text: string): Day | undefined {
  const bare = text.trim();
  const match = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{2}|\d{4})$/.exec(bare);
  if (!match) return Day.isValid(bare) ? bare : undefined;
  const [, day = '', month = '', year = ''] = match;
  const written = `${year.length === 2 ? `20${year}` : year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return Day.isValid(written) ? written : undefined;
}
