import { takeBackGeneration, type AnyAsk } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api';
import { refresh } from '../../../lib/use-ask';

interface TakenBack {
  readonly takenBack: number;
  readonly kept: number;
}

/** Takes back whatever nobody has touched, some at a time, until none is left. */
export function useTakeBack(generationId: string, refreshes: readonly AnyAsk[]) {
  const queries = useQueryClient();
  return useMutation<TakenBack, Refusal>({
    mutationFn: async () => {
      for (let takenBack = 0; ;) {
        const options = { idempotencyKey: crypto.randomUUID() };
        const some = await api.call(takeBackGeneration, { generationId }, options);
        takenBack += some.takenBack;
        if (some.left === 0 || some.takenBack === 0) return { takenBack, kept: some.kept };
      }
    },
    onSettled: () => refresh(queries, refreshes),
  });
}
