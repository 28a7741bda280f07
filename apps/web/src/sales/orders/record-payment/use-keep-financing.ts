import {
  findOrders,
  readOrder,
  readOrderIndicators,
  type Financing,
  type OrderView,
} from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { askKey, refresh } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { paymentWords } from './payment.words';

/** Shows the order with its payments as they are after the deed. */
export function useKeepFinancing(deed: 'record' | 'bounce' | 'refund' | 'plan', onClose: () => void) {
  const t = useWords(paymentWords);
  const queries = useQueryClient();
  return (financing: Financing) => {
    const { orderId, version } = financing;
    queries.setQueryData<OrderView>(askKey(readOrder, { orderId }), (order) =>
      order ? { ...order, version, financing } : order,
    );
    refresh(queries, [readOrder, findOrders, readOrderIndicators]);
    toast({ id: 'payment-done', tone: 'good', title: t(`${deed}Done`) });
    onClose();
  };
}
