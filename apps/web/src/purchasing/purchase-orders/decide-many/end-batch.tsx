import './batch-refusals.words';
import {
  cancelPurchaseBatch,
  findPurchaseBatches,
  readPurchaseBatch,
  retryPurchaseBatch,
  type PurchaseBatchItem,
} from '@comptoir/contracts';
import { Button, Group } from '@mantine/core';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { batchWords } from './batch.words';

const refreshes = [findPurchaseBatches, readPurchaseBatch];

/** What can still be done with a batch: stop it while it runs, try again what may be possible by now. */
export function EndBatch({ id, may, counts }: Pick<PurchaseBatchItem, 'id' | 'may' | 'counts'>) {
  const t = useWords(batchWords);
  const stop = useAsk(cancelPurchaseBatch, { refreshes });
  const retry = useAsk(retryPurchaseBatch, { refreshes });
  return (
    <>
      {may.length > 0 && (
        <Group gap="xs">
          {may.includes('cancel') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={stop.isPending}
              onClick={() => stop.run({ purchaseBatchId: id })}
            >
              {t('stop')}
            </Button>
          )}
          {may.includes('retry') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={retry.isPending}
              onClick={() => retry.run({ purchaseBatchId: id })}
            >
              {t('retry', { count: counts.retryable })}
            </Button>
          )}
        </Group>
      )}
      <RefusalNote refusal={stop.refusal ?? retry.refusal} />
    </>
  );
}
