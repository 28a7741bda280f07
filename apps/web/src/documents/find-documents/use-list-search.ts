import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useWords } from '../../lib/words';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import type { ListAddress, ListFilter } from '../document-list';
import { documentWords } from '../documents.words';
import { rememberList } from '../list-address';
import { activeGroups, readListSearch, writeListSearch, type ListSearch } from './list-search';

/** The address of the list, read and changed. Every change of filters is a step that Back undoes. */
export function useListSearch<Filter extends ListFilter>(path: string, address: ListAddress<Filter>) {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  const navigate = useNavigate();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const text = JSON.stringify(params);
  const search = useMemo(
    () => readListSearch(address, JSON.parse(text) as Record<string, string>),
    [address, text],
  );
  useEffect(() => rememberList(path, JSON.parse(text) as Record<string, string>), [path, text]);

  return useMemo(() => {
    const go = (next: Partial<ListSearch<Filter>>, replace = false) =>
      void navigate({ to: '.', search: writeListSearch(address, next), replace });
    const { scope, sort, filter, view, preview } = search;
    const kept = { scope, sort, filter, ...(view ? { view } : {}), ...(preview ? { preview } : {}) };
    return {
      search,
      go,
      filterBy: (next: Filter) => go({ ...kept, filter: next }),
      sortBy: (next: string) => go({ ...kept, sort: next }),
      turnTo: (cursor: string | null, page: number) =>
        go({ ...kept, ...(cursor && page > 1 ? { cursor, page } : {}) }),
      /** Opening is a step that Back undoes; walking from row to row is not. */
      previewOf: (documentId: string | undefined) => {
        const { cursor, page } = search;
        const { preview: before, ...rest } = kept;
        const at = cursor ? { cursor, page } : {};
        go({ ...rest, ...at, ...(documentId ? { preview: documentId } : {}) }, before !== undefined);
      },
      erase: () => {
        const count = activeGroups(address, filter).length;
        if (count === 0) return;
        go({ ...kept, filter: {} as Filter });
        toast({
          id: 'erased',
          title: t('erased', { count }),
          actions: [{ label: tUi('undo'), act: () => go(kept), undo: true }],
        });
      },
    };
  }, [address, navigate, search, t, tUi]);
}
export type ListSteering<Filter extends ListFilter> = ReturnType<typeof useListSearch<Filter>>;
