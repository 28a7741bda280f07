import { acceptDifferences, cancelPurchaseOrder } from '@comptoir/contracts';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { ReasonDecision } from '../../../ui/decisions/reason-decision';
import { decideWords } from './decide.words';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** To cancel, or to accept invoices as they are. */
export default function ReasonDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const deed = useAsk(verb === 'cancel' ? cancelPurchaseOrder : acceptDifferences, {
    onDone: useKeepPurchaseOrder({ verb, onClose }),
  });
  return (
    <ReasonDecision
      title={t(`${verb}Title`)}
      action={t(`${verb}Do`)}
      deed={deed}
      onClose={onClose}
      onSubmit={(reason) => deed.run({ purchaseOrderId: order.id, reason }, { version: order.version })}
    />
  );
}
