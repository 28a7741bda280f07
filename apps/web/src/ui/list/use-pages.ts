import type { AnyAsk, InputOf, ResponseOf } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { useInfiniteQuery, type InfiniteData, type QueryKey } from '@tanstack/react-query';
import { api } from '../../lib/api';
import { askKey } from '../../lib/use-ask';

type ItemOf<A extends AnyAsk> = ResponseOf<A> extends { items: (infer Item)[] } ? Item : never;
interface Page<Item> {
  items: Item[];
  page: { next: string | null; total: number };
}

/** A list that grows page by page, from the first one on. */
export function usePages<A extends AnyAsk>(ask: A, input: InputOf<A>, options: { enabled?: boolean } = {}) {
  type Found = Page<ItemOf<A>>;
  const query = useInfiniteQuery<Found, Refusal, InfiniteData<Found>, QueryKey, string | undefined>({
    queryKey: [...askKey(ask, input), 'pages'],
    queryFn: ({ signal, pageParam }) =>
      api.call(ask, { ...(input as object), ...(pageParam && { cursor: pageParam }) } as InputOf<A>, {
        signal,
      }) as Promise<Found>,
    initialPageParam: undefined,
    getNextPageParam: ({ page }) => page.next ?? undefined,
    enabled: options.enabled ?? true,
    staleTime: 10_000,
  });
  return {
    items: query.data?.pages.flatMap(({ items }) => items) ?? [],
    total: query.data?.pages[0]?.page.total,
    hasMore: query.hasNextPage,
    more: () => void query.fetchNextPage(),
    isFetchingMore: query.isFetchingNextPage,
    isLoading: query.isLoading,
    error: query.error,
    refetch: () => void query.refetch(),
  };
}
