import { orderFlags, orderStatuses, paymentLights } from '@comptoir/contracts';
import { Legend } from '../../../documents/legend/legend';
import { defineWords, useWords } from '../../../lib/words';
import { flagLooks, paymentLooks, statusLooks } from '../order-icons';
import { orderWords } from '../order.words';

const legendWords = defineWords('order-legend', {
  flags: ['Signalements', 'Reports'],
  payment: ['Paiement', 'Payment'],
  status: ['Statut', 'Status'],
});

export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tOrder = useWords(orderWords);
  const flags = orderFlags.map((flag) => ({ ...flagLooks[flag], meaning: tOrder(flag) }));
  const payment = paymentLights.map((light) => ({ ...paymentLooks[light], meaning: tOrder(light) }));
  const status = orderStatuses.map((one) => ({ ...statusLooks[one], meaning: tOrder(one) }));
  const columns = [
    [
      { title: t('flags'), entries: flags },
      { title: t('payment'), entries: payment },
    ],
    [{ title: t('status'), entries: status }],
  ];
  return <Legend columns={columns} onClose={onClose} />;
}
