import { readOrder } from '@comptoir/contracts';
import { useAnswer, useRefreshOn } from '../../lib/use-ask';

/** One order, read again when news concerns it. */
export function useOrder(orderId: string, options: { keepPrevious?: boolean; stays?: boolean } = {}) {
  const { stays = false } = options;
  const answer = useAnswer(readOrder, { orderId }, { ...options, staleTime: 10_000 });
  // While somebody edits, nothing changes under their hands: saving tells them.
  useRefreshOn(/order|project/, [readOrder], stays);
  return answer;
}
