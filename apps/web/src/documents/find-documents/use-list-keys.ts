import { useCommands, type Command } from '../../lib/commands';
import { useHotkeys } from '../../lib/use-hotkeys';
import { useWords } from '../../lib/words';
import { documentWords } from '../documents.words';

interface ListKeys {
  cards: readonly { key: string; label: string }[];
  press: (position: number) => void;
  erase: () => void;
  refresh: () => void;
  togglePanel: () => void;
  togglePreview: () => void;
  focusFilters: () => void;
  openViews: () => void;
  /** One level per press: what is open closes first, then the selection goes. Nothing left: the key is free. */
  escape: (() => void) | undefined;
}

/** The keys of the list that work wherever the focus is, outside fields and dialogs. */
export function useListKeys({ cards, press, escape, ...keys }: ListKeys): void {
  const t = useWords(documentWords);
  const commands: Command[] = [
    { name: 'filters', label: t('filters'), hotkey: 'f', act: keys.focusFilters },
    { name: 'erase', label: t('eraseShort'), hotkey: 'e', act: keys.erase },
    { name: 'refresh', label: t('refreshName'), hotkey: 'u', act: keys.refresh },
    { name: 'preview', label: t('preview'), hotkey: 'p', act: keys.togglePreview },
    { name: 'views', label: t('views'), hotkey: 'v', act: keys.openViews },
    { name: 'panel', label: t('panelName'), hotkey: '$', act: keys.togglePanel },
    ...cards.map(({ key, label }, index) => ({
      name: `card ${key}`,
      label: t('indicator', { name: label }),
      hotkey: `digit ${index + 1}`,
      act: () => press(index),
    })),
  ];
  useCommands(commands);
  useHotkeys({
    ArrowDown: focusFirstRow,
    ...(escape ? { Escape: escape } : {}),
  });
}

function focusFirstRow(): void {
  document.querySelector<HTMLElement>('tr[data-id][tabindex="0"]')?.focus();
}
