import type { BulkOperationView } from '@comptoir/contracts';
import { useSlotText } from '../../../lib/appointment-slot';
import { useWords } from '../../../lib/words';
import { kindWords } from './kind.words';

/** « Relance de 203 projets », « 9 tâches – Relance téléphonique », « 9 rendez-vous – Métré, 02/12/2026 09:00 ». */
export function useOperationName(): (operation: BulkOperationView) => string {
  const t = useWords(kindWords);
  const slotText = useSlotText();
  return ({ kind, total, label }) => {
    const what = t(kind, { count: total });
    if (kind === 'reminder') return what;
    return `${what} – ${kind === 'appointment' ? slotText(label) : label}`;
  };
}
