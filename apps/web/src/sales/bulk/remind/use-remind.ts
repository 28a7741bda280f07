import {
  createBulkOperation,
  createSelection,
  findBulkOperations,
  previewBulkOperation,
} from '@comptoir/contracts';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api } from '../../../lib/api';
import { useRefusalText } from '../../../lib/refusals';
import { refresh } from '../../../lib/use-ask';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import type { BulkPreview, BulkTarget } from '../bulk-target';
import { keepOperation } from '../use-operations';
import { remindButtonWords } from './remind-button.words';
import { followReminder } from './reminder-toast-state';

/** A reminder that waits for a person's yes: shop rule, or they asked to see the recipients first. */
export interface Pending {
  selectionId: string;
  preview: BulkPreview;
  key: string;
}

/**
 * One click: freeze what the figure counts, look who would be left out, start. The server waits 10 seconds
 * before the first message. One click is one idempotency key, and a click during a run is no second one.
 */
export function useRemind() {
  const t = useWords(remindButtonWords);
  const say = useRefusalText();
  const queries = useQueryClient();
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [pending, setPending] = useState<Pending>();

  const guarded = async (work: () => Promise<void>) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      await work();
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      toast({
        id: 'reminder-refused',
        tone: 'bad',
        title: t('refused'),
        lines: [say(failure satisfies Refusal)],
      });
    } finally {
      running.current = false;
      setBusy(false);
    }
  };

  const start = async ({ selectionId, preview, key }: Pending, respectGap: boolean) => {
    const order = { kind: 'reminder', selectionId, reminder: { respectGap } } as const;
    const operation = await api.call(createBulkOperation, order, { idempotencyKey: key });
    keepOperation(queries, operation);
    refresh(queries, [findBulkOperations]);
    followReminder({ operation, preview });
    setPending(undefined);
  };

  const remind = (target: BulkTarget, options: { respectGap: boolean; lookFirst: boolean }) =>
    guarded(async () => {
      const key = crypto.randomUUID();
      const selection = await api.call(createSelection, target, { idempotencyKey: `${key}-selection` });
      const order = {
        kind: 'reminder',
        selectionId: selection.id,
        reminder: { respectGap: options.respectGap },
      } as const;
      const preview = await api.call(previewBulkOperation, order);
      const wanted = { selectionId: selection.id, preview, key };
      if (options.lookFirst || preview.confirmationRequired || preview.willDo === 0) setPending(wanted);
      else await start(wanted, options.respectGap);
    });

  return {
    busy,
    pending,
    remind,
    confirm: (respectGap: boolean) =>
      guarded(async () => {
        if (pending) await start(pending, respectGap);
      }),
    giveUp: () => setPending(undefined),
  };
}
