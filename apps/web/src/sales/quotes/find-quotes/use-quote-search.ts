import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { useWords } from '../../../lib/words';
import { toast } from '../../../ui/toasts/toast-store';
import { uiWords } from '../../../ui/ui.words';
import { rememberList } from '../list-address';
import { listWords } from './quote-list.words';
import {
  activeGroups,
  readQuoteSearch,
  writeQuoteSearch,
  type QuoteFilterInput,
  type QuoteSearch,
} from './quote-search';

/** The address of the list, read and changed. Every change is a step that Back undoes. */
export function useQuoteSearch() {
  const t = useWords(listWords);
  const tUi = useWords(uiWords);
  const navigate = useNavigate();
  const params = useSearch({ strict: false }) as Record<string, string>;
  const text = JSON.stringify(params);
  const search = useMemo(() => readQuoteSearch(JSON.parse(text) as Record<string, string>), [text]);
  useEffect(() => rememberList(JSON.parse(text) as Record<string, string>), [text]);
  const go = (next: Partial<QuoteSearch>) => void navigate({ to: '.', search: writeQuoteSearch(next) });

  const { scope, sort, filter } = search;
  return {
    search,
    filterBy: (next: QuoteFilterInput) => go({ scope, sort, filter: next }),
    sortBy: (next: string) => go({ scope, filter, sort: next as QuoteSearch['sort'] }),
    turnTo: (cursor: string | null, page: number) =>
      go({ scope, sort, filter, ...(cursor && page > 1 ? { cursor, page } : {}) }),
    erase: () => {
      const count = activeGroups(filter).length;
      if (count === 0) return;
      go({ scope, sort });
      toast({
        id: 'erased',
        title: t('erased', { count }),
        actions: [{ label: tUi('undo'), act: () => go({ scope, sort, filter }), undo: true }],
      });
    },
  };
}
