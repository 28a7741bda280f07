import { Button } from '@mantine/core';
import {
  findBulkItems,
  findBulkOperations,
  readBulkOperation,
  retryBulkOperation,
  takeBackOperation,
  type BulkOperationView,
} from '@comptoir/contracts';
import { useAsk } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { TakeBack } from '../../../ui/decisions/take-back';
import { RefusalNote } from '../../../ui/refusal-note';
import { afterOperationWords } from './after-operation.words';

const refreshes = [findBulkOperations, readBulkOperation, findBulkItems];

/** What an operation that has ended still offers: its failures once more, or what it made taken back. */
export function AfterOperation({ operation: { id, may } }: { operation: BulkOperationView }) {
  const t = useWords(afterOperationWords);
  const retry = useAsk(retryBulkOperation, { refreshes });
  const takeBack = useAsk(takeBackOperation, { refreshes });
  const { response: done } = takeBack;
  const result =
    done &&
    [
      t('takenBack', { count: done.takenBack }),
      ...(done.kept > 0 ? [t('kept', { count: done.kept })] : []),
    ].join(' · ');
  return (
    <>
      <TakeBack
        offered={may.includes('take-back')}
        busy={takeBack.isPending}
        words={{ takeBack: t('takeBack'), ask: t('ask'), keep: t('keep'), result }}
        onConfirm={() => takeBack.run({ operationId: id })}
      >
        {may.includes('retry') && (
          <Button
            size="compact-sm"
            variant="default"
            loading={retry.isPending}
            onClick={() => retry.run({ operationId: id })}
          >
            {t('retry')}
          </Button>
        )}
      </TakeBack>
      <RefusalNote refusal={retry.refusal ?? takeBack.refusal} />
    </>
  );
}
