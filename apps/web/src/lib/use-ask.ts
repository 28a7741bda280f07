import type { AnyAsk, InputOf, ResponseOf } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import {
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type QueryClient,
} from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import type { CallOptions } from '@comptoir/client';
import { api } from './api';
import { onPoke, type Poke } from './live';

export const askKey = <A extends AnyAsk>(ask: A, input?: InputOf<A>) =>
  input === undefined ? ([ask.name] as const) : ([ask.name, input] as const);

interface ReadOptions {
  enabled?: boolean;
  /** Keep showing the last answer (dimmed by the caller) while the next one is on its way. */
  keepPrevious?: boolean;
  staleTime?: number;
  /** Stays as it is until asked for: no reading again behind the person's back when the window gets the focus. */
  stays?: boolean;
}

/** Reads through an ask. A new input cancels the request of the old one; late answers never replace newer ones. */
export function useAnswer<A extends AnyAsk>(ask: A, input: InputOf<A>, options: ReadOptions = {}) {
  return useQuery<ResponseOf<A>, Refusal>({
    queryKey: askKey(ask, input),
    queryFn: ({ signal }) => api.call(ask, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
    ...(options.stays ? { refetchOnWindowFocus: false, refetchOnReconnect: false } : {}),
  });
}

interface RunOptions<A extends AnyAsk> {
  /** Asks whose answers may have changed. */
  refreshes?: readonly AnyAsk[];
  onDone?: (response: ResponseOf<A>) => void;
  onRefused?: (refusal: Refusal) => void;
}

/**
 * Does something through an ask. While it runs, further runs are ignored, and a repeated run of the same
 * input after a failure carries the same idempotency key: a double click makes one effect.
 */
export function useAsk<A extends AnyAsk>(ask: A, options: RunOptions<A> = {}) {
  const queries = useQueryClient();
  const key = useRef<{ input: string; key: string } | undefined>(undefined);
  const running = useRef(false);
  const mutation = useMutation<ResponseOf<A>, Refusal, { input: InputOf<A>; options?: CallOptions }>({
    mutationFn: ({ input, options: call }) =>
      api.call(ask, input, { idempotencyKey: keyFor(key, input), ...call }),
    onSuccess: (response) => {
      key.current = undefined;
      refresh(queries, options.refreshes ?? []);
      options.onDone?.(response);
    },
    onError: (refusal) => options.onRefused?.(refusal),
    onSettled: () => {
      running.current = false;
    },
  });
  const run = (input: InputOf<A>, call?: CallOptions) => {
    if (running.current) return;
    running.current = true;
    mutation.mutate(call ? { input, options: call } : { input });
  };
  return {
    run,
    isPending: mutation.isPending,
    refusal: mutation.error,
    response: mutation.data,
    reset: mutation.reset,
  };
}

export function refresh(queries: QueryClient, asks: readonly AnyAsk[]): void {
  for (const ask of asks) void queries.invalidateQueries({ queryKey: askKey(ask) });
}

/** Asks these again whenever such a topic is told; not while `held`, as under the hands of somebody who edits. */
export function useRefreshOn(topics: RegExp, asks: readonly AnyAsk[], held = false): void {
  const queries = useQueryClient();
  const heed = useEffectEvent(({ topic }: Poke) => {
    if ((topics.test(topic) || topic === 'anything') && !held) refresh(queries, asks);
  });
  useEffect(() => onPoke((poke) => heed(poke)), []);
}

function keyFor(held: { current: { input: string; key: string } | undefined }, input: unknown): string {
  const text = JSON.stringify(input);
  if (held.current?.input !== text) held.current = { input: text, key: crypto.randomUUID() };
  return held.current.key;
}
