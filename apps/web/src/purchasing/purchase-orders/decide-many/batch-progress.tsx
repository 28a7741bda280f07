import type { PurchaseBatchItem } from '@comptoir/contracts';
import { Progress, Text } from '@mantine/core';
import { useWords } from '../../../lib/words';
import { batchWords } from './batch.words';
import { isRunning } from './use-batches';

/** How far a batch is; once it has ended, how many were done, left as they were, and not tried. */
export function BatchProgress({ batch }: { batch: Pick<PurchaseBatchItem, 'state' | 'counts'> }) {
  const t = useWords(batchWords);
  const { pending, done, skipped } = batch.counts;
  const tried = done + skipped;
  const count = tried + pending;
  const progress = t('progress', { done: tried, count });
  const told = [
    t('done', { count: done }),
    ...(skipped > 0 ? [t('left', { count: skipped })] : []),
    ...(pending > 0 ? [t('untried', { count: pending })] : []),
  ];
  return (
    <>
      {isRunning(batch) && <Progress value={count === 0 ? 0 : (tried / count) * 100} aria-label={progress} />}
      <Text size="sm">{isRunning(batch) ? progress : told.join(' · ')}</Text>
    </>
  );
}
