import { orderStatuses, paperTypes, quoteStatuses } from '@comptoir/contracts';
import { Legend } from '../../../documents/legend/legend';
import { defineWords, useWords } from '../../../lib/words';
import { statusLooks as orderLooks } from '../../orders/order-icons';
import { orderWords } from '../../orders/order.words';
import { statusLooks as quoteLooks } from '../../quotes/quote-icons';
import { quoteWords } from '../../quotes/quote.words';
import { paperLooks, paperTypeWords } from '../paper-types';

const legendWords = defineWords('all-papers-legend', {
  types: ['Types', 'Types'],
  quotes: ['États des devis', 'States of quotes'],
  orders: ['États des commandes', 'States of orders'],
});

export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tType = useWords(paperTypeWords);
  const tQuote = useWords(quoteWords);
  const tOrder = useWords(orderWords);
  const types = paperTypes.map((type) => ({ ...paperLooks[type], meaning: tType(type) }));
  const quotes = quoteStatuses.map((one) => ({ ...quoteLooks[one], meaning: tQuote(one) }));
  const orders = orderStatuses.map((one) => ({ ...orderLooks[one], meaning: tOrder(one) }));
  const columns = [
    [
      { title: t('types'), entries: types },
      { title: t('quotes'), entries: quotes },
    ],
    [{ title: t('orders'), entries: orders }],
  ];
  return <Legend columns={columns} onClose={onClose} />;
}
