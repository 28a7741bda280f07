import type { ExportOrder } from '@comptoir/contracts';
import { dayIn } from '@comptoir/kernel';
import { namesOf } from './exportable-lists';

/** Where the clock hangs that files are dated by. */
export const houseZone = 'Europe/Paris';
const wallTime = new Intl.DateTimeFormat('fr-FR', {
  timeZone: houseZone,
  hour: '2-digit',
  minute: '2-digit',
});

export function formatOf(order: ExportOrder): 'xlsx' | 'csv' | 'pdf' {
  return order.content === 'rows' ? order.format : 'pdf';
}

/** `devis_2026-11-24_1432.xlsx` */
export function exportName(order: ExportOrder, now: Date): string {
  const language = order.content === 'rows' ? order.language : 'fr';
  const time = wallTime.format(now).replace(/\D/g, '');
  return `${namesOf(order.list).fileName[language]}_${dayIn(houseZone, now)}_${time}.${formatOf(order)}`;
}
