import type { findBulkItems, ResponseOf } from '@comptoir/contracts';
import { hasWords, useWords } from '../../../lib/words';
import { useClashText } from '../../../lib/clash-text';
import { failureWords } from './failure.words';
import { skipReasonWords } from '../../../lib/skip-reason.words';

type Item = Pick<ResponseOf<typeof findBulkItems>['items'][number], 'reason' | 'facts'>;

/** Why nothing was done for an item; undefined where there is nothing to say. */
export function useReasonText(): (item: Item) => string | undefined {
  const tSkip = useWords(skipReasonWords);
  const tFailure = useWords(failureWords);
  const clashText = useClashText();
  return ({ reason, facts }) => {
    if (reason === null) return undefined;
    const { attendee, startsAt, endsAt, project = null } = facts ?? {};
    if (reason === 'appointment.clash' && attendee && startsAt && endsAt)
      return clashText({ attendee, startsAt, endsAt, project });
    if (hasWords(skipReasonWords, reason)) return tSkip(reason);
    return hasWords(failureWords, reason) ? tFailure(reason) : reason;
  };
}
