import { Button, Group, Text } from '@mantine/core';
import {
  findBulkItems,
  findBulkOperations,
  readBulkOperation,
  retryBulkOperation,
  takeBackOperation,
  type BulkOperationView,
} from '@comptoir/contracts';
import { useState } from 'react';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { RefusalNote } from '../../../ui/refusal-note';
import { afterOperationWords } from './after-operation.words';

const refreshes = [findBulkOperations, readBulkOperation, findBulkItems];

/** What an operation that has ended still offers: its failures once more, or what it made taken back. */
export function AfterOperation({ operation: { id, may } }: { operation: BulkOperationView }) {
  const t = useWords(afterOperationWords);
  const [asking, setAsking] = useState(false);
  const retry = useAsk(retryBulkOperation, { refreshes });
  const takeBack = useAsk(takeBackOperation, { refreshes, onDone: () => setAsking(false) });
  const { response } = takeBack;
  return (
    <>
      {asking && <Text size="sm">{t('ask')}</Text>}
      <Group gap="xs" mt={4}>
        {may.includes('retry') && !asking && (
          <Button
            size="compact-sm"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.run({ operationId: id })}
          >
            {t('retry')}
          </Button>
        )}
        {may.includes('take-back') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={takeBack.isPending}
            onClick={() => (asking ? takeBack.run({ operationId: id }) : setAsking(true))}
          >
            {t('takeBack')}
          </Button>
        )}
        {asking && (
          <Button size="compact-sm" variant="subtle" onClick={() => setAsking(false)}>
            {t('keep')}
          </Button>
        )}
      </Group>
      <Text size="sm" role="status">
        {response &&
          [
            t('takenBack', { count: response.takenBack }),
            response.kept > 0 ? t('kept', { count: response.kept }) : '',
          ]
            .filter(Boolean)
            .join(' · ')}
      </Text>
      <RefusalNote refusal={retry.refusal ?? takeBack.refusal} />
    </>
  );
}
