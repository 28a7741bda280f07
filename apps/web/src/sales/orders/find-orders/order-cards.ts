import type { orderIndicatorKeys } from '@comptoir/contracts';
import { IconFileText, IconTruckDelivery } from '@tabler/icons-react';
import type { CardDeclaration } from '../../../documents/document-list';
import { useWords } from '../../../lib/words';
import type { Icon, Tone } from '../../../ui/icon-text';
import { flagLooks } from '../order-icons';
import { filterWords } from './filter.words';
import type { OrderFilterInput } from './order-address';

type IndicatorKey = (typeof orderIndicatorKeys)[number];

/** The figures of the panel, in their order: `1` to `7`. The other keys of the server are filters only. */
export const orderCards = [
  'inProgress',
  'orderable',
  'awaitingDelivery',
  'notControlled',
  'blocked',
  'onHold',
  'deliveryLate',
] as const satisfies readonly IndicatorKey[];

export const cardLooks: Readonly<Record<(typeof orderCards)[number], { icon: Icon; tone: Tone }>> = {
  inProgress: { icon: IconFileText, tone: 'neutral' },
  orderable: flagLooks.orderable,
  awaitingDelivery: { icon: IconTruckDelivery, tone: 'info' },
  notControlled: flagLooks.notControlled,
  blocked: flagLooks.blocked,
  onHold: flagLooks.onHold,
  deliveryLate: flagLooks.deliveryLate,
};

export function useCards(): readonly CardDeclaration<OrderFilterInput>[] {
  const t = useWords(filterWords);
  return orderCards.map((key) => ({
    key,
    ...cardLooks[key],
    label: t(key),
    spoken: t(key === 'blocked' || key === 'onHold' ? `${key}Spoken` : key),
    narrows: { flag: [key] },
  }));
}
