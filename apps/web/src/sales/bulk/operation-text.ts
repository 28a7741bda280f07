import type { BulkOperationView, SkipReason } from '@comptoir/contracts';
import { useWords } from '../../lib/words';
import { bulkWords, skipWords } from './bulk.words';

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

/** « Relance de 203 projets » or « 9 tâches – Relance téléphonique ». */
export function useOperationName(): (operation: BulkOperationView) => string {
  const t = useWords(bulkWords);
  return ({ kind, total, label }) =>
    kind === 'reminder'
      ? t('kindReminder', { count: total })
      : `${t('kindTask', { count: total })} – ${label}`;
}
