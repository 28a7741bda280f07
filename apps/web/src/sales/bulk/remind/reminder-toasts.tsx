import {
  cancelBulkOperation,
  findBulkOperations,
  readBulkOperation,
  type BulkOperationView,
} from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { api } from '../../../lib/api';
import { useRefusalText } from '../../../lib/refusals';
import { askKey, refresh, useAnswer } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { dismissToast, toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { useSkipText } from '../operation-text';
import { openOperations } from '../operations-state';
import { isActive, keepOperation, useOperationStream } from '../use-operations';
import { remindWords } from './remind.words';
import { leaveReminder, useFollowedReminders, type Followed } from './reminder-toast-state';

/** Keeps the toast of each started reminder true: scheduled with « Annuler », then what was sent. */
export default function ReminderToasts() {
  return useFollowedReminders().map((followed) => (
    <ReminderToast key={followed.operation.id} followed={followed} />
  ));
}

function ReminderToast({ followed: { operation: started, preview } }: { followed: Followed }) {
  const t = useWords(remindWords);
  const tUi = useWords(uiWords);
  const say = useRefusalText();
  const skipText = useSkipText();
  const queries = useQueryClient();
  const operation =
    useAnswer(readBulkOperation, { operationId: started.id }, { staleTime: 1_000 }).data ?? started;
  useOperationStream(started.id, isActive(operation));
  const toastId = `reminder-${started.id}`;
  const active = isActive(operation);

  useEffect(() => {
    const cancel = async () => {
      try {
        const view = await api.call(cancelBulkOperation, { operationId: started.id });
        keepOperation(queries, view);
        queries.setQueryData<BulkOperationView>(askKey(readBulkOperation, { operationId: started.id }), view);
        refresh(queries, [findBulkOperations]);
      } catch (failure) {
        if (isRefusal(failure)) toast({ id: toastId, tone: 'bad', title: say(failure) });
      }
    };
    const detail = { label: t('detail'), act: () => openOperations(started.id) };
    if (active) {
      toast({
        id: toastId,
        title: `${t('scheduled', { count: preview.documents })} ${t('sendingIn')}`,
        lines: [
          [t('emails', { count: preview.willDo }), skipText(preview.skipped)].filter(Boolean).join(' · '),
          t('template', { name: operation.label }),
        ],
        until: Date.parse(operation.startsAt),
        actions: [
          { label: tUi('undo'), act: () => void cancel(), undo: true, stays: true },
          { ...detail, stays: true },
        ],
      });
      return;
    }
    const cancelled = operation.state === 'CANCELLED';
    toast({
      id: toastId,
      tone: cancelled ? 'info' : 'good',
      title: cancelled
        ? t(operation.done === 0 ? 'cancelled' : 'cancelledLate', { done: operation.done })
        : t('sent', { count: operation.done }),
      lines: cancelled ? [] : [skipText(operation.skippedBy)].filter(Boolean),
      actions: cancelled && operation.done === 0 ? [] : [detail],
    });
    leaveReminder(started.id);
  }, [
    active,
    operation.state,
    operation.startsAt,
    operation.label,
    operation.done,
    operation.skippedBy,
    preview,
    started.id,
    toastId,
    t,
    tUi,
    say,
    skipText,
    queries,
  ]);

  useEffect(() => () => void (active ? dismissToast(toastId) : undefined), [active, toastId]);
  return null;
}
