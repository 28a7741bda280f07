import { readPurchaseOrder } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../../lib/live';
import { refresh, useAnswer } from '../../lib/use-ask';

/** One purchase order, read again when news concerns it. */
export function usePurchaseOrder(purchaseOrderId: string, options: { keepPrevious?: boolean } = {}) {
  const queries = useQueryClient();
  const answer = useAnswer(readPurchaseOrder, { purchaseOrderId }, { ...options, staleTime: 10_000 });
  useEffect(
    () =>
      onPoke(({ topic }) => {
        if (/order|reconnected/.test(topic)) refresh(queries, [readPurchaseOrder]);
      }),
    [queries],
  );
  return answer;
}
