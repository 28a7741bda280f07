import type { SkipReason } from '@comptoir/contracts';
import { useWords } from '../../lib/words';
import { skipWords } from './skip.words';

export interface Skipped {
  reason: SkipReason;
  count: number;
}

/** « 6 clients sans adresse · 5 déjà relancés récemment ». */
export function useSkipText(): (skipped: readonly Skipped[]) => string {
  const t = useWords(skipWords);
  return (skipped) =>
    skipped
      .filter(({ count }) => count > 0)
      .map(({ reason, count }) => t(reason, { count }))
      .join(' · ');
}
