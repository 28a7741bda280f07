import {
  findPurchaseOrders,
  readPurchaseOrder,
  readPurchasingFigures,
  type PurchaseBatchView,
} from '@comptoir/contracts';
import { Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { refresh } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { BatchProgress } from './batch-progress';
import { batchWords } from './batch.words';
import { EndBatch } from './end-batch';
import { SkippedOrders } from './skipped-orders';
import { isRunning, useBatch } from './use-batches';

/** How far it is, and what was left as it was. */
export function BatchReport({ batch: begun }: { batch: PurchaseBatchView }) {
  const t = useWords(batchWords);
  const queries = useQueryClient();
  const batch = useBatch(begun) ?? begun;
  const running = isRunning(batch);
  useEffect(() => {
    if (!running) refresh(queries, [findPurchaseOrders, readPurchaseOrder, readPurchasingFigures]);
  }, [queries, running]);
  return (
    <Stack gap={6}>
      <div role="status">
        <BatchProgress batch={batch} />
        {running && <Text size="sm">{t('goesOn')}</Text>}
      </div>
      <SkippedOrders batch={batch} />
      <EndBatch {...batch} />
    </Stack>
  );
}
