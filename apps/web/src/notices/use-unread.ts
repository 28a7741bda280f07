import { countNotices, findNotices } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../lib/live';
import { refresh, useAnswer } from '../lib/use-ask';

/** Asks that change when a notice comes or is read. */
export const noticeAsks = [countNotices, findNotices];

/** How many are unread; pokes keep it true, those of other tabs and computers too. */
export function useUnread(): number {
  const queries = useQueryClient();
  useEffect(
    () =>
      onPoke(({ topic }) => {
        if (/^notices$|reconnected/.test(topic)) refresh(queries, noticeAsks);
      }),
    [queries],
  );
  return useAnswer(countNotices, {}, { staleTime: 10_000 }).data?.unread ?? 0;
}
