import { findGenerations, type GenerationItem } from '@comptoir/contracts';
import { useEffect } from 'react';
import { useAnswer } from '../../../lib/use-ask';
import { useMay } from '../../../session/session';

const askAgainMs = 1_000;
export const isRunning = ({ state }: Pick<GenerationItem, 'state'>): boolean => state === 'RUNNING';

/** What one has generated lately, on whatever computer; asked again while something goes on. */
export function useGenerations(): readonly GenerationItem[] {
  const may = useMay('purchase-order.read');
  const answer = useAnswer(findGenerations, { limit: 10 }, { staleTime: 2_000, enabled: may });
  const { refetch, dataUpdatedAt, errorUpdatedAt } = answer;
  const items = answer.data?.items ?? [];
  const running = items.some(isRunning);
  useEffect(() => {
    if (!running) return undefined;
    const timer = setTimeout(() => void refetch(), askAgainMs);
    return () => clearTimeout(timer);
  }, [running, refetch, dataUpdatedAt, errorUpdatedAt]);
  return items;
}
