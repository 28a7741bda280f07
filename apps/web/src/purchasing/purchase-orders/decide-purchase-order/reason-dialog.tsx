import { TextInput } from '@mantine/core';
import { acceptDifferences, cancelPurchaseOrder } from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decision-dialog';
import { decideWords } from './decide.words';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

/** To cancel, or to accept invoices as they are: only with a reason. */
export default function ReasonDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const [reason, setReason] = useState('');
  const deed = useAsk(verb === 'cancel' ? cancelPurchaseOrder : acceptDifferences, {
    onDone: useKeepPurchaseOrder({ verb, onClose }),
  });
  return (
    <Decision
      title={t(`${verb}Title`)}
      action={t(`${verb}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onSubmit={() =>
        deed.run({ purchaseOrderId: order.id, reason: reason.trim() }, { version: order.version })
      }
    >
      <TextInput
        label={t('reason')}
        required
        value={reason}
        maxLength={500}
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Decision>
  );
}
