import type { PaperType, SalesPaper } from '@comptoir/contracts';
import { IconClipboardList, IconFileText } from '@tabler/icons-react';
import { defineWords, useWords } from '../../lib/words';
import { IconText, type Icon, type Tone } from '../../ui/icon-text';
import { OrderStatusIcon } from '../orders/order-icons';
import { StatusIcon } from '../quotes/quote-icons';

/** What one paper of each kind is called, and all of them together. */
export const paperTypeWords = defineWords('paper-types', {
  QUOTE: ['Devis', 'Quote'],
  ORDER: ['Commande', 'Order'],
  QUOTEs: ['Devis', 'Quotes'],
  ORDERs: ['Commandes', 'Orders'],
});

/** Distinct silhouettes: in grey they are still told apart. */
export const paperLooks: Readonly<Record<PaperType, { icon: Icon; tone: Tone }>> = {
  QUOTE: { icon: IconFileText, tone: 'neutral' },
  ORDER: { icon: IconClipboardList, tone: 'info' },
};
const paths: Readonly<Record<PaperType, string>> = { QUOTE: '/ventes/devis', ORDER: '/ventes/commandes' };

export const paperPath = ({ type, id }: Pick<SalesPaper, 'type' | 'id'>): string => `${paths[type]}/${id}`;

export function PaperTypeIcon({ type }: { type: PaperType }) {
  const t = useWords(paperTypeWords);
  return (
    <IconText {...paperLooks[type]} name={t(type)}>
      {t(type)}
    </IconText>
  );
}

/** Each kind says its own states in its own words. */
export function PaperStatusIcon({ paper }: { paper: SalesPaper }) {
  return paper.type === 'QUOTE' ? (
    <StatusIcon status={paper.status} />
  ) : (
    <OrderStatusIcon status={paper.status} />
  );
}
