import type { BulkOperationView } from '@comptoir/contracts';
import { formatDay } from '../../../lib/format';
import { hasWords, useWords, type Translate } from '../../../lib/words';
import { appointmentTypeWords } from '../appointment-type.words';
import { kindWords } from './kind.words';

/** « Relance de 203 projets », « 9 tâches – Relance téléphonique », « 9 rendez-vous – Métré, 02/12/2026 09:00 ». */
export function useOperationName(): (operation: BulkOperationView) => string {
  const t = useWords(kindWords);
  const tType = useWords(appointmentTypeWords);
  return ({ kind, total, label }) => {
    const what = t(kind, { count: total });
    if (kind === 'reminder') return what;
    return `${what} – ${kind === 'appointment' ? slotText(label, tType) : label}`;
  };
}

/** The label of appointments is what, when and at which time: `SURVEY 2026-12-02 09:00`. */
function slotText(label: string, tType: Translate<(typeof appointmentTypeWords.keys)[number]>): string {
  const [type = '', day, time] = label.split(' ');
  if (!hasWords(appointmentTypeWords, type) || !day || !time) return label;
  return `${tType(type)}, ${formatDay(day)} ${time}`;
}
