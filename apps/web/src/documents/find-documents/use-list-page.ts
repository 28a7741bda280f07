import type { InputOf } from '@comptoir/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { api } from '../../lib/api';
import { onPoke } from '../../lib/live';
import { askKey, refresh, useAnswer } from '../../lib/use-ask';
import type { DocumentRow, ListAnswer, ListDeclaration, ListFilter } from '../document-list';
import { askedFilter, filterKey, type ListSearch } from './list-search';
import { changedCells, compareRows, patchRows, type ChangedCells } from './row-changes';

export const pageSize = 50;
/** A burst of news is one look; the figures and cells are still there within two seconds. */
const pauseMs = 400;
const markMs = 2_000;
const nothing: ChangedCells = new Map();

/**
 * The rows of the page. News from other people never move them: cells change in place with a mark, and what
 * would come, go or move is counted until somebody asks for it.
 */
export function useListPage<Row extends DocumentRow, Filter extends ListFilter>(
  list: ListDeclaration<Row, Filter>,
  search: ListSearch<Filter>,
) {
  const { find, indicators, topics, address } = list;
  const queries = useQueryClient();
  const filter = askedFilter(address, search);
  const asked = filterKey(filter);
  const key = JSON.stringify({
    ...filter,
    limit: pageSize,
    sort: search.sort,
    ...(search.cursor ? { cursor: search.cursor } : {}),
  });
  const input = JSON.parse(key) as InputOf<typeof find>;
  const answer = useAnswer(find, input, { keepPrevious: true, staleTime: 20_000, stays: true });
  const data = answer.data as ListAnswer<Row> | undefined;
  const lastGood = useRef<{ page: ListAnswer<Row>; at: number; filter: string } | undefined>(undefined);
  if (data && !answer.isPlaceholderData)
    lastGood.current = { page: data, at: answer.dataUpdatedAt, filter: asked };
  const [news, setNews] = useState<{ key: string; page: ListAnswer<Row>; changed: number }>();
  const [marks, setMarks] = useState(nothing);

  const look = useCallback(async () => {
    const again = JSON.parse(key) as InputOf<typeof find>;
    const queryKey = askKey(find, again);
    const fresh = (await api.call(find, again).catch(() => undefined)) as ListAnswer<Row> | undefined;
    const shown = queries.getQueryData<ListAnswer<Row>>(queryKey);
    if (!fresh) return;
    // The first answer is still under way, and may be older than the news.
    if (!shown) return queries.refetchQueries({ queryKey });
    const items = patchRows(shown.items, fresh.items);
    const changed = compareRows(shown.items, fresh.items);
    queries.setQueryData<ListAnswer<Row>>(queryKey, { ...shown, items }, { updatedAt: Date.now() });
    setMarks(changedCells(shown.items, items));
    setNews(
      changed === 0 && shown.page.total === fresh.page.total
        ? undefined
        : { key, page: fresh, changed: Math.max(1, changed) },
    );
  }, [find, key, queries]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const lookSoon = () => {
      refresh(queries, [indicators]);
      timer ??= setTimeout(() => {
        timer = undefined;
        void look();
      }, pauseMs);
    };
    const stop = onPoke(({ topic }) => {
      if (topics.test(topic) || topic === 'anything') lookSoon();
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [look, queries, indicators, topics]);

  useEffect(() => {
    if (marks.size === 0) return undefined;
    const timer = setTimeout(() => setMarks(nothing), markMs);
    return () => clearTimeout(timer);
  }, [marks]);

  const update = () => {
    if (news?.key === key) queries.setQueryData<ListAnswer<Row>>(askKey(find, input), news.page);
    else void answer.refetch();
    setNews(undefined);
    refresh(queries, [indicators]);
  };
  return {
    page: data ?? lastGood.current?.page,
    /** Key of the filter that the rows shown belong to: until an answer is there, that of the rows before. */
    filter: lastGood.current?.filter ?? asked,
    shownSince: lastGood.current?.at,
    loading: answer.isFetching && (answer.isPlaceholderData || answer.isLoading),
    refusal: answer.error,
    changed: news?.key === key ? news.changed : 0,
    marks,
    update,
  };
}
