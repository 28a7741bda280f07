import {
  findBulkOperations,
  readBulkOperation,
  type BulkOperationView,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askKey, useAnswer, useRefreshOn } from '../../lib/use-ask';

export type Whose = RequestOf<typeof findBulkOperations>['whose'];

const shown = (whose: Whose) => ({ limit: 30, whose });

export const isActive = ({ state }: BulkOperationView): boolean =>
  state === 'SCHEDULED' || state === 'RUNNING' || state === 'PAUSED';

/** The latest operations, one's own or those of others as well, newest first; kept fresh by pokes. */
export function useOperations(whose: Whose = 'mine') {
  useRefreshOn(/bulk|operation/, [findBulkOperations]);
  return useAnswer(findBulkOperations, shown(whose), { staleTime: 2_000, keepPrevious: true });
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
  for (const whose of view.mine ? (['mine', 'all'] as const) : (['all'] as const)) {
    const key = askKey(findBulkOperations, shown(whose));
    queries.setQueryData<ResponseOf<typeof findBulkOperations>>(
      key,
      (known) => known && withView(known, view),
    );
  }
}

function withView(known: ResponseOf<typeof findBulkOperations>, view: BulkOperationView): typeof known {
  const there = known.items.some(({ id }) => id === view.id);
  const items = there
    ? known.items.map((each) => (each.id === view.id ? newer(each, view) : each))
    : [view, ...known.items];
  return { ...known, items };
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
