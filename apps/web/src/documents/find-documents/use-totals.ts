import type { InputOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { useState } from 'react';
import { api } from '../../lib/api';
import { useRefusalText } from '../../lib/refusals';
import { toast } from '../../ui/toasts/toast-store';
import type { Amounts, DocumentRow, ListAnswer, ListDeclaration, ListFilter } from '../document-list';
import { filterOfKey } from './list-search';

/**
 * How many rows there are and what they amount to. The list knows it at once unless there are very many behind an
 * unusual filter: then it says « plus de 10 000 », and the rest is counted when somebody asks for it.
 */
export function useTotals<Row extends DocumentRow, Filter extends ListFilter>(
  list: ListDeclaration<Row, Filter>,
  key: string,
  page: ListAnswer<Row> | undefined,
) {
  const say = useRefusalText();
  const [counted, setCounted] = useState<{ key: string; count: number; amounts: Amounts }>();
  const [counting, setCounting] = useState(false);
  const known = counted?.key === key && page?.page.atLeast ? counted : undefined;
  const exact = page?.page.atLeast === undefined || known !== undefined;
  const total = known?.count ?? page?.page.total;

  const count = async (): Promise<number | undefined> => {
    if (exact) return total;
    setCounting(true);
    try {
      const filter = filterOfKey<Filter>(key) as InputOf<typeof list.count>;
      const { count: rows, ...amounts } = await api.call(list.count, filter);
      setCounted({ key, count: rows, amounts });
      return rows;
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      toast({ id: 'not-counted', tone: 'bad', title: say(failure) });
      return undefined;
    } finally {
      setCounting(false);
    }
  };
  return { total, exact, amounts: known?.amounts ?? page?.totals ?? null, counting, count };
}
export type ListTotals = ReturnType<typeof useTotals>;
