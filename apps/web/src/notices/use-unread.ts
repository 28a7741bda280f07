import { countNotices, findNotices } from '@comptoir/contracts';
import { useAnswer, useRefreshOn } from '../lib/use-ask';

/** Asks that change when a notice comes or is read. */
export const noticeAsks = [countNotices, findNotices];

/** How many are unread; pokes keep it true, those of other tabs and computers too. */
export function useUnread(): number {
  useRefreshOn(/^notices$/, noticeAsks);
  return useAnswer(countNotices, {}, { staleTime: 10_000 }).data?.unread ?? 0;
}
