import { useEffect } from 'react';
import { isRunning, useGenerations } from '../../purchasing/generations/follow-generations/use-generations';
import { useBatches } from '../../purchasing/purchase-orders/decide-many/use-batches';

/** Shows nothing; tells how many jobs run in purchasing. Apart, so that no first load waits for it. */
export default function OthersRunning({ onCount }: { onCount: (count: number) => void }) {
  const running = [...useGenerations(), ...useBatches()].filter(isRunning).length;
  useEffect(() => onCount(running), [onCount, running]);
  return null;
}
