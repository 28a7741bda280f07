import type { Ask, InputOf, ResponseOf } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../../lib/api';
import { askKey } from '../../../lib/use-ask';

type Paged = Ask<
  z.ZodType<unknown, { cursor?: string }>,
  z.ZodType<{ page: { next: string | null; total: number } }>
>;

/** Reads a list page after page, as far as asked for; what was read stays until the input changes. */
export function usePages<A extends Paged>(ask: A, input: InputOf<A>) {
  return useInfiniteQuery<ResponseOf<A>, Refusal, ResponseOf<A>[], readonly unknown[], string | undefined>({
    queryKey: [...askKey(ask, input), 'pages'],
    queryFn: ({ pageParam, signal }) =>
      api.call(ask, { ...input, ...(pageParam === undefined ? {} : { cursor: pageParam }) }, { signal }),
    initialPageParam: undefined,
    getNextPageParam: ({ page }) => page.next ?? undefined,
    select: ({ pages }) => pages,
    placeholderData: keepPreviousData,
    staleTime: 1_000,
    refetchOnWindowFocus: false,
  });
}
