import type { PurchaseOrderView } from '@comptoir/contracts';
import { IconAlertTriangle, IconClockExclamation, IconScale } from '@tabler/icons-react';
import { formatDay, formatQuantity, formatUnitPrice } from '../../lib/format';
import type { Translate } from '../../lib/words';
import type { Icon, Tone } from '../../ui/icon-text';
import type { purchaseOrderPageWords } from './purchase-order-page/purchase-order-page.words';

export type PurchaseLineView = PurchaseOrderView['lines'][number];
type Say = Translate<(typeof purchaseOrderPageWords.keys)[number]>;
interface Remark {
  icon: Icon;
  tone: Tone;
  text: string;
}

/** What has to be said about a line: what the supplier said otherwise, what does not match, what comes too late. */
export function remarksOn(line: PurchaseLineView, { status }: PurchaseOrderView, t: Say): Remark[] {
  const { deviation, faults, late, plannedDelivery, needed } = line;
  const binds = status !== 'DRAFT' && status !== 'APPROVED';
  return [
    ...(deviation
      ? [
          {
            icon: IconScale,
            tone: deviation.resolution === 'OPEN' ? ('warn' as const) : ('neutral' as const),
            text: `${t('acknowledgedAs', { what: deviationText(line, t) })} – ${t(deviation.resolution)}`,
          },
        ]
      : []),
    ...faults.map((fault) => ({ icon: IconAlertTriangle, tone: 'warn' as const, text: t(fault) })),
    ...(late && plannedDelivery
      ? [
          {
            icon: IconClockExclamation,
            tone: 'bad' as const,
            text: t('late', { day: formatDay(plannedDelivery) }),
          },
        ]
      : []),
    ...(needed || binds ? [] : [{ icon: IconAlertTriangle, tone: 'bad' as const, text: t('notNeeded') }]),
  ];
}

/** « 8 au lieu de 10, 12,50 € au lieu de 11,90 €, pour le 12/12/2026 ». */
export function deviationText({ deviation, quantity, unitPrice }: PurchaseLineView, t: Say): string {
  if (deviation === null) return '';
  const price = (value: string | null) => (value === null ? '–' : formatUnitPrice(value));
  return [
    ...(deviation.quantity === quantity
      ? []
      : [
          t('quantityInstead', {
            said: formatQuantity(deviation.quantity),
            ordered: formatQuantity(quantity),
          }),
        ]),
    ...(price(deviation.unitPrice) === price(unitPrice)
      ? []
      : [t('priceInstead', { said: price(deviation.unitPrice), ordered: price(unitPrice) })]),
    ...(deviation.expectedOn === null ? [] : [t('onDay', { day: formatDay(deviation.expectedOn) })]),
  ].join(', ');
}
