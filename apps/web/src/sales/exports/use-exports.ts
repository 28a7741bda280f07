import { findExports, readExport, type ExportView, type ResponseOf } from '@comptoir/contracts';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { askKey, useAnswer, useRefreshOn } from '../../lib/use-ask';
import { useMay } from '../../session/session';

const shown = { limit: 20, whose: 'mine' as const };
const undecided = { limit: 20, whose: 'to-approve' as const };

export const isInTheMaking = ({ state }: ExportView): boolean => state === 'QUEUED' || state === 'RUNNING';
export const fileAddress = (exportId: string): string => `/api/v1/exports/${exportId}/file`;

/** The files that somebody ordered, newest first, on whatever computer. */
export function useExports() {
  useRefreshOn(/export/, [findExports]);
  return useAnswer(findExports, shown, { staleTime: 2_000 });
}

/** Large files of others that wait for the user to decide; none for who may not. */
export function useExportsToApprove(): readonly ExportView[] {
  const may = useMay('export.approve');
  useRefreshOn(/export/, [findExports]);
  return useAnswer(findExports, undecided, { enabled: may, staleTime: 2_000 }).data?.items ?? [];
}

/** One file as it is made: the stream fills the cache that the drawer reads. */
export function useExport(order: ExportView): ExportView {
  const queries = useQueryClient();
  useRefreshOn(/export/, [readExport]);
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
