import {
  createExport,
  createSelection,
  exportColumns,
  findExports,
  type FileListName,
  type InputOf,
} from '@comptoir/contracts';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ListFilter } from '../../../documents/document-list';
import type { ListShown, OfferedTarget } from '../../../documents/find-documents/list-offer';
import { api } from '../../../lib/api';
import { refresh } from '../../../lib/use-ask';
import { useLanguage } from '../../../lib/words';
import { followExport } from '../follow-exports/export-toast-state';
import { keepExport } from '../use-exports';

export type Listed = ListShown<ListFilter>;
export type Chosen = OfferedTarget<ListFilter>;
/** The rows of the list or of a selection as a file, or the selected documents themselves. */
export type Wanted =
  | { content: 'rows'; format: 'xlsx' | 'csv' | 'pdf'; selected: Chosen | undefined }
  | { content: 'documents'; selected: Chosen };

/** Orders a file: freezes the selection where there is one, then leaves the work to the server. */
export function useExportOrder(name: FileListName, list: Listed, onOrdered: () => void) {
  const language = useLanguage();
  const queries = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const key = useRef(crypto.randomUUID());
  const running = useRef(false);

  const orderOf = async (wanted: Wanted): Promise<InputOf<typeof createExport>> => {
    const { content } = wanted;
    const which = await meant(wanted.selected);
    const known: readonly string[] = exportColumns[name];
    const order =
      content === 'documents'
        ? { content, list: name, ...which, sort: list.sort }
        : {
            content,
            list: name,
            format: wanted.format,
            ...which,
            columns: list.columns.filter((column) => known.includes(column)),
            ...(name !== 'needs' && { sort: list.sort }),
            language,
          };
    // The list's own address and columns are those that the contract has for it.
    return order as InputOf<typeof createExport>;
  };
  /** Purchase orders are named one by one or by their filter, needs by their filter; of papers a selection is frozen. */
  const meant = async (selected: Chosen | undefined) => {
    if (name === 'purchase-orders')
      return { chosen: selected?.target ?? { mode: 'filter', filter: list.filter } };
    return selected ? { selectionId: await frozen(selected) } : { filter: list.filter };
  };
  const frozen = async ({ target }: Chosen) =>
    (
      await api.call(createSelection, { target: name, ...target } as InputOf<typeof createSelection>, {
        idempotencyKey: `${key.current}-selection`,
      })
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
