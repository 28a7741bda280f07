import {
  findPurchaseBatches,
  readPurchaseBatch,
  type PurchaseBatchItem,
  type PurchaseBatchView,
} from '@comptoir/contracts';
import { useEffect } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useMay } from '../../../session/session';

const askAgainMs = 1_000;
export const isRunning = ({ state }: Pick<PurchaseBatchItem, 'state'>): boolean => state === 'RUNNING';

/** What one has had done to many purchase orders lately, on whatever computer; asked again while something goes on. */
export function useBatches(): readonly PurchaseBatchItem[] {
  const may = useMay('purchase-order.read');
  const answer = useAnswer(findPurchaseBatches, { limit: 10 }, { staleTime: 2_000, enabled: may });
  const items = answer.data?.items ?? [];
  useAgain(items.some(isRunning), answer);
  return items;
}

/** One of them with what was skipped, as far as it is. */
export function useBatch({
  id,
  state,
}: Pick<PurchaseBatchItem, 'id' | 'state'>): PurchaseBatchView | undefined {
  const answer = useAnswer(readPurchaseBatch, { purchaseBatchId: id });
  useAgain(isRunning(answer.data ?? { state }), answer);
  return answer.data;
}

interface Asked {
  readonly refetch: () => unknown;
  readonly dataUpdatedAt: number;
  readonly errorUpdatedAt: number;
}

function useAgain(running: boolean, { refetch, dataUpdatedAt, errorUpdatedAt }: Asked): void {
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => void refetch(), askAgainMs);
    return () => clearTimeout(timer);
  }, [running, refetch, dataUpdatedAt, errorUpdatedAt]);
}
