import { readPurchaseOrder } from '@comptoir/contracts';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';

/** One purchase order, read again when news concerns it. */
export function usePurchaseOrder(purchaseOrderId: string, options: { keepPrevious?: boolean } = {}) {
  const answer = useAnswer(readPurchaseOrder, { purchaseOrderId }, { ...options, staleTime: 10_000 });
  useRefreshOn(/order/, [readPurchaseOrder]);
  return answer;
}
