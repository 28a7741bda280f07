import { purchaseOrderFlags, purchaseOrderStatuses } from '@comptoir/contracts';
import { Legend } from '../../../documents/legend/legend';
import { defineWords, useWords } from '../../../lib/words';
import { flagLooks, statusLooks } from '../purchase-order-icons';
import { usePurchaseStages } from '../../stages/use-purchase-stages';
import { purchaseOrderWords } from '../purchase-order.words';

const legendWords = defineWords('purchase-order-legend', {
  flags: ['Signalements', 'Reports'],
  status: ['Statut', 'Status'],
  stages: ['Avancement', 'Progress'],
});

export default function LegendDialog({ onClose }: { onClose: () => void }) {
  const t = useWords(legendWords);
  const tOrder = useWords(purchaseOrderWords);
  const flags = purchaseOrderFlags.map((flag) => ({ ...flagLooks[flag], meaning: tOrder(`${flag}Name`) }));
  const status = purchaseOrderStatuses.map((one) => ({ ...statusLooks[one], meaning: tOrder(one) }));
  const stages = usePurchaseStages().map(({ icon, tone, label }) => ({ icon, tone, meaning: label }));
  const columns = [
    [
      { title: t('flags'), entries: flags },
      { title: t('stages'), entries: stages },
    ],
    [{ title: t('status'), entries: status }],
  ];
  return <Legend columns={columns} onClose={onClose} />;
}
