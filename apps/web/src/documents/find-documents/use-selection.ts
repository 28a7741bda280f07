import { useCallback, useEffect, useReducer, useRef } from 'react';
import { useWords } from '../../lib/words';
import {
  countOf,
  nothingSelected,
  select,
  startsAnew,
  type Selection,
  type SelectionAction,
} from '../../ui/list/selection';
import { toast } from '../../ui/toasts/toast-store';
import { uiWords } from '../../ui/ui.words';
import { documentWords } from '../documents.words';

/**
 * What is selected in a list. A tick under another filter than the one that everything was selected under starts anew:
 * that is said, and can be undone.
 */
export function useSelection(): readonly [Selection, (action: SelectionAction) => void] {
  const t = useWords(documentWords);
  const tUi = useWords(uiWords);
  const [selection, dispatch] = useReducer(select, nothingSelected);
  const latest = useRef(selection);
  useEffect(() => {
    latest.current = selection;
  });
  const onSelect = useCallback(
    (action: SelectionAction) => {
      const before = latest.current;
      dispatch(action);
      if (!startsAnew(before, action)) return;
      toast({
        id: 'selection dropped',
        title: t('selectionDropped', { count: countOf(before) }),
        actions: [
          { label: tUi('undo'), act: () => dispatch({ type: 'restore', selection: before }), undo: true },
        ],
      });
    },
    [t, tUi],
  );
  return [selection, onSelect];
}
