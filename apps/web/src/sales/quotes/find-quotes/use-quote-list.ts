import { findQuotes, readQuoteIndicators, type InputOf, type ResponseOf } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../../lib/api';
import { onPoke } from '../../../lib/live';
import { askKey, refresh, useAnswer } from '../../../lib/use-ask';
import { askedFilter, filterKey, type QuoteSearch } from './quote-search';
import { compareRows, patchRows } from './row-changes';

export const pageSize = 50;
type Page = ResponseOf<typeof findQuotes>;

const pause = 500;

/**
 * The rows of the page. News from other people never move them: cells change in place, and what would come,
 * go or move is counted until somebody asks for it.
 */
export function useQuoteList(search: QuoteSearch) {
  const queries = useQueryClient();
  const input: InputOf<typeof findQuotes> = {
    ...askedFilter(search),
    limit: pageSize,
    sort: search.sort,
    ...(search.cursor ? { cursor: search.cursor } : {}),
  };
  const key = JSON.stringify(input);
  const answer = useAnswer(findQuotes, input, { keepPrevious: true, staleTime: 20_000, stays: true });
  const asked = filterKey(askedFilter(search));
  const lastGood = useRef<{ page: Page; at: number; filter: string } | undefined>(undefined);
  if (answer.data && !answer.isPlaceholderData)
    lastGood.current = { page: answer.data, at: answer.dataUpdatedAt, filter: asked };
  const [news, setNews] = useState<{ key: string; page: Page; changed: number }>();

  const look = useCallback(async () => {
    const again = JSON.parse(key) as typeof input;
    const queryKey = askKey(findQuotes, again);
    const fresh = await api.call(findQuotes, again).catch(() => undefined);
    const shown = queries.getQueryData<Page>(queryKey);
    if (!fresh || !shown) return;
    const changed = compareRows(shown.items, fresh.items);
    queries.setQueryData<Page>(
      queryKey,
      { ...shown, items: patchRows(shown.items, fresh.items) },
      { updatedAt: Date.now() },
    );
    setNews(
      changed === 0 && shown.page.total === fresh.page.total
        ? undefined
        : { key, page: fresh, changed: Math.max(1, changed) },
    );
  }, [key, queries]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onPoke(({ topic }) => {
      if (!/quote|reconnected/.test(topic)) return;
      refresh(queries, [readQuoteIndicators]);
      clearTimeout(timer);
      timer = setTimeout(() => void look(), pause);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [look, queries]);

  const update = () => {
    if (news?.key === key) queries.setQueryData<Page>(askKey(findQuotes, input), news.page);
    else void answer.refetch();
    setNews(undefined);
    refresh(queries, [readQuoteIndicators]);
  };
  return {
    page: answer.data ?? lastGood.current?.page,
    /** Key of the filter that the rows shown belong to: until an answer is there, that of the rows before. */
    filter: lastGood.current?.filter ?? asked,
    shownSince: lastGood.current?.at,
    loading: answer.isFetching && (answer.isPlaceholderData || answer.isLoading),
    refusal: answer.error,
    changed: news?.key === key ? news.changed : 0,
    update,
  };
}
