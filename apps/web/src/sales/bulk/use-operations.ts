import {
  findBulkOperations,
  readBulkOperation,
  type BulkOperationView,
  type ResponseOf,
} from '@comptoir/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../../lib/live';
import { askKey, refresh, useAnswer } from '../../lib/use-ask';

const shown = { limit: 30 };

export const isActive = ({ state }: BulkOperationView): boolean =>
  state === 'SCHEDULED' || state === 'RUNNING' || state === 'PAUSED';

/** The latest operations, newest first; kept fresh by pokes. */
export function useOperations() {
  const queries = useQueryClient();
  useEffect(
    () =>
      onPoke(({ topic }) => {
        if (/bulk|operation|reconnected/.test(topic)) refresh(queries, [findBulkOperations]);
      }),
    [queries],
  );
  return useAnswer(findBulkOperations, shown, { staleTime: 2_000 });
}

/**
 * Follows one operation live: the stream fills the same cache that the drawer reads. Should the stream break,
 * the browser reopens it; until then the cache keeps the last state known.
 */
export function useOperationStream(operationId: string, follow: boolean): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (!follow || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(`/api/v1/bulk-operations/${operationId}/stream`);
    const hear = ({ data }: MessageEvent<string>) => {
      const view = viewOf(data);
      if (!view) return;
      keepOperation(queries, view);
      if (!isActive(view)) source.close();
    };
    for (const type of ['message', 'progress', 'operation', 'done'])
      source.addEventListener(type, hear as EventListener);
    return () => source.close();
  }, [queries, operationId, follow]);
}

/** Puts a state of an operation into the cache, unless a later one is already there. */
export function keepOperation(queries: QueryClient, view: BulkOperationView): void {
  queries.setQueryData<BulkOperationView>(askKey(readBulkOperation, { operationId: view.id }), (known) =>
    newer(known, view),
  );
  queries.setQueryData<ResponseOf<typeof findBulkOperations>>(askKey(findBulkOperations, shown), (known) => {
    if (!known) return known;
    const there = known.items.some(({ id }) => id === view.id);
    const items = there
      ? known.items.map((each) => (each.id === view.id ? newer(each, view) : each))
      : [view, ...known.items];
    return { ...known, items };
  });
}

const newer = (known: BulkOperationView | undefined, view: BulkOperationView): BulkOperationView =>
  known && (!isActive(known) || known.pending < view.pending) && known.total === view.total ? known : view;

function viewOf(text: string): BulkOperationView | undefined {
  try {
    const view = JSON.parse(text) as Partial<BulkOperationView> | null;
    return view && typeof view.id === 'string' && typeof view.state === 'string'
      ? (view as BulkOperationView)
      : undefined;
  } catch {
    return undefined;
  }
}
