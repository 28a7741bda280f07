import {
  createSelection,
  previewBulkOperation,
  type InputOf,
  type createBulkOperation,
} from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../lib/api';
import { useAnswer } from '../../../lib/use-ask';
import type { BulkTarget } from '../bulk-target';

export type TaskOrder = Extract<InputOf<typeof createBulkOperation>, { kind: 'task' }>;
export type TaskDraft = TaskOrder['task'];

/** The selection is frozen when the dialog opens: what it says is what will be done. */
export function useFrozenSelection(target: BulkTarget) {
  const [key] = useState(() => crypto.randomUUID());
  return useQuery({
    queryKey: ['frozen selection', key],
    queryFn: ({ signal }) => api.call(createSelection, target, { signal, idempotencyKey: key }),
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  }) as {
    data: { id: string; documents: number; projects: number; customers: number } | undefined;
    error: Refusal | null;
  };
}

/** What the server would do with the draft as it stands: the numbers on the button. */
export function useTaskPreview(selectionId: string | undefined, task: TaskDraft | undefined) {
  const order = { kind: 'task', selectionId: selectionId ?? '', task: task ?? ({} as TaskDraft) } as const;
  return useAnswer(previewBulkOperation, order, {
    enabled: selectionId !== undefined && task !== undefined,
    keepPrevious: true,
    staleTime: 10_000,
  });
}
