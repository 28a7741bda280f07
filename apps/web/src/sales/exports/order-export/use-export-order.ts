import { createExport, createSelection, findExports, quoteColumns, type InputOf } from '@comptoir/contracts';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ListShown, OfferedTarget } from '../../../documents/find-documents/list-offer';
import type { QuoteFilterInput } from '../../quotes/find-quotes/quote-address';
import { api } from '../../../lib/api';
import { refresh } from '../../../lib/use-ask';
import { useLanguage } from '../../../lib/words';
import { followExport } from '../follow-exports/export-toast-state';
import { keepExport } from '../use-exports';

export type Listed = ListShown<QuoteFilterInput>;
export type Chosen = OfferedTarget<QuoteFilterInput>;
/** The rows of the list or of a selection as a file, or the selected documents themselves. */
export type Wanted =
  | { content: 'rows'; format: 'xlsx' | 'csv' | 'pdf'; selected: Chosen | undefined }
  | { content: 'documents'; selected: Chosen };

/** Orders a file: freezes the selection where there is one, then leaves the work to the server. */
export function useExportOrder(list: Listed, onOrdered: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const key = useRef(crypto.randomUUID());
  const running = useRef(false);

  const orderOf = async (wanted: Wanted): Promise<InputOf<typeof createExport>> => {
    const sort = list.sort as NonNullable<InputOf<typeof createExport>['sort']>;
    const selectionId = wanted.selected && (await frozen(wanted.selected));
    if (wanted.content === 'documents')
      return { content: 'documents', list: 'quotes', selectionId: selectionId ?? '', sort };
    return {
      content: 'rows',
      list: 'quotes',
      format: wanted.format,
      ...(selectionId ? { selectionId } : { filter: list.filter }),
      columns: quoteColumns
        .filter((column) => list.columns.includes(column))
        .sort((one, other) => list.columns.indexOf(one) - list.columns.indexOf(other)),
      sort,
      language,
    };
  };
  const frozen = async ({ target }: Chosen) =>
    (
      await api.call(
        createSelection,
        { target: 'quotes', ...target },
        { idempotencyKey: `${key.current}-selection` },
      )
    ).id;

  const order = async (wanted: Wanted) => {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      const view = await api.call(createExport, await orderOf(wanted), { idempotencyKey: key.current });
      keepExport(queries, view);
      refresh(queries, [findExports]);
      followExport(view);
      onOrdered();
    } catch (failure) {
      if (!isRefusal(failure)) throw failure;
      setRefusal(failure);
      key.current = crypto.randomUUID();
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return { order, busy, refusal };
}
