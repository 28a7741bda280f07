import { Text } from '@mantine/core';
import {
  approvePurchaseOrder,
  closePurchaseOrder,
  reopenPurchaseOrder,
  resendPurchaseOrder,
} from '@comptoir/contracts';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { Decision } from '../../../ui/decisions/decision-dialog';
import { decideWords } from './decide.words';
import { useKeepPurchaseOrder, type DecisionProps } from './use-keep-purchase-order';

const asks = {
  approve: approvePurchaseOrder,
  reopen: reopenPurchaseOrder,
  resend: resendPurchaseOrder,
  close: closePurchaseOrder,
};
const isPlain = (verb: string): verb is keyof typeof asks => verb in asks;

/** To approve, to reopen, to send again, to close: nothing has to be said with it. */
export default function PlainDialog({ order, verb, onClose }: DecisionProps) {
  const t = useWords(decideWords);
  const plain = isPlain(verb) ? verb : 'approve';
  const deed = useAsk(asks[plain], { onDone: useKeepPurchaseOrder({ verb, onClose }) });
  return (
    <Decision
      title={t(`${plain}Title`)}
      action={t(`${plain}Do`)}
      busy={deed.isPending}
      refusal={deed.refusal}
      onClose={onClose}
      onSubmit={() => deed.run({ purchaseOrderId: order.id }, { version: order.version })}
    >
      <Text size="sm">{t(`${plain}Text`)}</Text>
    </Decision>
  );
}
