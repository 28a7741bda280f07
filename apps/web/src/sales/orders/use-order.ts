import { readOrder } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../../lib/live';
import { refresh, useAnswer } from '../../lib/use-ask';

/** One order, read again when news concerns it. */
export function useOrder(orderId: string, options: { keepPrevious?: boolean } = {}) {
  const queries = useQueryClient();
  const answer = useAnswer(readOrder, { orderId }, { ...options, staleTime: 10_000 });
  useEffect(
    () =>
      onPoke(({ topic }) => {
        if (/order|project|reconnected/.test(topic)) refresh(queries, [readOrder]);
      }),
    [queries],
  );
  return answer;
}
