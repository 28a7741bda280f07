import {
  cancelBulkOperation,
  createBulkOperation,
  findBulkOperations,
  type BulkOperationView,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { useRefusalText } from '../../lib/refusals';
import { refresh, useAsk } from '../../lib/use-ask';
import { useWords } from '../../lib/words';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { bulkDialogWords } from './bulk-dialog.words';
import { bulkWords } from './bulk.words';
import { openOperations } from './operations-state';
import { keepOperation } from './use-operations';

interface StartOptions {
  /** What the message says once it has started. */
  titleOf: (operation: BulkOperationView) => string;
  onClose: () => void;
}

/** Starts an order. Where something leaves the house the server waits, and the message offers to stop it meanwhile. */
export function useStartOrder({ titleOf, onClose }: StartOptions) {
  const t = useWords(bulkDialogWords);
  const tBulk = useWords(bulkWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const queries = useQueryClient();
  const cancel = async (operationId: string) => {
    try {
      const view = await api.call(cancelBulkOperation, { operationId });
      keepOperation(queries, view);
      refresh(queries, [findBulkOperations]);
      const title =
        view.done === 0 ? t('cancelled') : tBulk('stopped', { done: view.done, total: view.total });
      toast({ id: operationId, tone: 'info', title });
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      toast({ id: operationId, tone: 'bad', title: say(failure) });
    }
  };
  return useAsk(createBulkOperation, {
    refreshes: [findBulkOperations],
    onDone: (operation) => {
      const { id, state, startsAt } = operation;
      const detail = { label: tBulk('seeItems'), act: () => openOperations(id) };
      keepOperation(queries, operation);
      toast({
        id,
        tone: 'good',
        title: titleOf(operation),
        ...(state === 'SCHEDULED'
          ? {
              until: Date.parse(startsAt),
              actions: [
                { label: tUi('undo'), act: () => void cancel(id), undo: true, stays: true },
                { ...detail, stays: true },
              ],
            }
          : { actions: [detail] }),
      });
      onClose();
    },
  });
}
