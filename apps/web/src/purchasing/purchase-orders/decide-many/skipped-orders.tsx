import './batch-refusals.words';
import { purchaseOrderStatuses, type PurchaseBatchView } from '@comptoir/contracts';
import { Refusal, type RefusalKind } from '@comptoir/kernel';
import { List } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRefusalText } from '../../../lib/refusals';
import { useWords } from '../../../lib/words';
import { purchaseOrderWords } from '../purchase-order.words';
import { batchWords } from './batch.words';

/** Nobody was quicker: it was chosen in a state that the verb is not for. */
const notNow = 'purchase-order.transition-not-allowed';

/** The purchase orders that were left as they were, each with the reason. */
export function SkippedOrders({ batch: { skipped, counts } }: { batch: PurchaseBatchView }) {
  const t = useWords(batchWords);
  const say = useRefusalText();
  const tStatus = useWords(purchaseOrderWords);
  if (skipped.length === 0) return null;
  const why = ({ kind, code, facts }: PurchaseBatchView['skipped'][number]['refusal']) => {
    const status = purchaseOrderStatuses.find((known) => known === facts['status']);
    if (code === notNow && status) return t('notNow', { status: tStatus(status) });
    return say(new Refusal(kind as RefusalKind, code, facts));
  };
  const others = counts.skipped - skipped.length;
  return (
    <List size="sm" style={{ maxHeight: 220, overflowY: 'auto' }} tabIndex={0}>
      {skipped.map(({ purchaseOrder: { id, number }, refusal }) => (
        <List.Item key={id}>
          <Link to="/achats/commandes-fournisseurs/$purchaseOrderId" params={{ purchaseOrderId: id }}>
            {number}
          </Link>{' '}
          – {why(refusal)}
        </List.Item>
      ))}
      {others > 0 && <List.Item>{t('others', { count: others })}</List.Item>}
    </List>
  );
}
