import { quoteIndicatorKeys } from '@comptoir/contracts';
import { useHotkeys } from '../../../lib/use-hotkeys';
import type { IndicatorKey } from './indicator-panel';

interface ListKeys {
  press: (card: IndicatorKey) => void;
  erase: () => void;
  refresh: () => void;
  togglePanel: () => void;
  focusFilters: () => void;
  clear: () => void;
  hasSelection: boolean;
}

/** The keys of the list that work wherever the focus is, outside fields and dialogs. */
export function useListKeys({
  press,
  erase,
  refresh,
  togglePanel,
  focusFilters,
  clear,
  hasSelection,
}: ListKeys): void {
  const cards = Object.fromEntries(
    quoteIndicatorKeys.map((card, index) => [`digit ${index + 1}`, () => press(card)]),
  );
  useHotkeys({
    ...cards,
    e: erase,
    u: refresh,
    f: focusFilters,
    $: togglePanel,
    ArrowDown: focusFirstRow,
    ...(hasSelection ? { Escape: clear } : {}),
  });
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('tr[data-id][tabindex="0"]')?.focus();
}
