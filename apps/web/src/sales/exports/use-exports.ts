import { findExports, readExport, type ExportView, type ResponseOf } from '@comptoir/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../../lib/live';
import { askKey, refresh, useAnswer } from '../../lib/use-ask';

const shown = { limit: 20 };

export const isInTheMaking = ({ state }: ExportView): boolean => state === 'QUEUED' || state === 'RUNNING';
export const fileAddress = (exportId: string): string => `/api/v1/exports/${exportId}/file`;

/** The files that somebody ordered, newest first, on whatever computer. */
export function useExports() {
  const queries = useQueryClient();
  useEffect(
    () =>
      onPoke(({ topic }) => {
        if (/export|reconnected/.test(topic)) refresh(queries, [findExports]);
      }),
    [queries],
  );
  return useAnswer(findExports, shown, { staleTime: 2_000 });
}

/** One file as it is made: the stream fills the cache that the drawer reads. */
export function useExport(order: ExportView): ExportView {
  const queries = useQueryClient();
  const view = useAnswer(readExport, { exportId: order.id }, { staleTime: 2_000 }).data ?? order;
  const follow = isInTheMaking(view);
  useEffect(() => {
    if (!follow || typeof EventSource === 'undefined') return undefined;
    const source = new EventSource(`/api/v1/exports/${order.id}/stream`);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const fresh = JSON.parse(data) as ExportView;
      keepExport(queries, fresh);
      if (!isInTheMaking(fresh)) source.close();
    };
    return () => source.close();
  }, [queries, order.id, follow]);
  return view;
}

export function keepExport(queries: QueryClient, view: ExportView): void {
  queries.setQueryData<ExportView>(askKey(readExport, { exportId: view.id }), view);
  queries.setQueryData<ResponseOf<typeof findExports>>(askKey(findExports, shown), (known) => {
    if (!known) return known;
    const there = known.items.some(({ id }) => id === view.id);
    const items = there
      ? known.items.map((each) => (each.id === view.id ? view : each))
      : [view, ...known.items];
    return { ...known, items };
  });
}
