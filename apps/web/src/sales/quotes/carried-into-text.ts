import type { CarryOver, Successor } from '@comptoir/contracts';
import { formatDay } from '../../lib/format';
import type { Translate } from '../../lib/words';
import type { quoteWords } from './quote.words';

/** « Repris dans CO-2026-00455 le 12/11/2026 ». */
export function carriedIntoText(
  successors: readonly Successor[],
  carryOver: CarryOver,
  t: Translate<(typeof quoteWords.keys)[number]>,
): string {
  const papers = successors
    .map(({ number, takenOn }) =>
      t('paperOn', { number: number ?? t('draftOrder'), day: formatDay(takenOn) }),
    )
    .join(', ');
  return t(carryOver === 'PARTIAL' ? 'carriedPartlyInto' : 'carriedInto', { papers });
}
