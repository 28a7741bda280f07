import { useLayoutEffect, useRef, type FocusEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { keyName } from '../../lib/keyboard';
import { usePreference } from '../../lib/preferences';
import { moved, rowCommand, type RowCommand } from './list-keys';
import type { ListTableProps } from './list-table';

type Handled<Row extends { id: string }> = ListTableProps<Row> & {
  pageIds: readonly string[];
  wholePage: boolean;
  setActive: (id: string) => void;
};

/** One set of listeners for the whole table body: ticks, ranges, roving focus, row keys. */
export function useRowHandlers<Row extends { id: string }>(list: Handled<Row>) {
  const latest = useRef(list);
  latest.current = list;
  const focus = useKeptFocus(list.pageIds);
  const [singleKeys] = usePreference('singleKeys');

  const onClick = (event: MouseEvent<HTMLElement>) => {
    const id = rowIdOf(event.target);
    if (id === undefined || !(event.target instanceof Element)) return;
    const { onSelect, pageIds, filter, onOpen, rows } = latest.current;
    if (event.target.closest('td:first-child')) {
      if (event.target instanceof HTMLInputElement || event.target.closest('label') === null) {
        onSelect(event.shiftKey ? { type: 'extend', id, pageIds, filter } : { type: 'toggle', id, filter });
      }
      return;
    }
    const menu = event.target.closest<HTMLElement>('[data-menu]');
    if (menu) {
      openMenu(id, menu);
      return;
    }
    const link = event.target.closest('a');
    if (
      link &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.shiftKey &&
      event.button === 0 &&
      link.dataset['open'] !== undefined
    ) {
      event.preventDefault();
      const row = rows.find((each) => each.id === id);
      if (row) onOpen(row, false);
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = rowIdOf(event.target);
    if (id === undefined) return;
    focus.took(id, event.currentTarget);
    latest.current.setActive(id);
  };

  const openMenu = (id: string, at: HTMLElement) => {
    const row = latest.current.rows.find((each) => each.id === id);
    if (row) latest.current.onMenu?.(row, at);
  };

  const onContextMenu = (event: MouseEvent<HTMLElement>) => {
    // The key that opens the row's menu also fires this; the mouse keeps the browser's own menu.
    if (event.button === 0) event.preventDefault();
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const id = event.target instanceof HTMLTableRowElement ? rowIdOf(event.target) : undefined;
    if (id === undefined) return;
    const command = rowCommand(keyName(event.nativeEvent));
    if (!command || (!singleKeys && event.key.length === 1 && event.key !== ' ' && !event.ctrlKey)) return;
    if (obey(command, id, event.currentTarget)) event.preventDefault();
  };

  const obey = (command: RowCommand, id: string, body: HTMLElement): boolean => {
    const { pageIds, rows, filter, onSelect, onOpen, wholePage, onSelectMatching, selection } =
      latest.current;
    const index = pageIds.indexOf(id);
    const row = rows[index];
    const goTo = (next: number) => {
      const to = pageIds[next];
      if (to === undefined) return;
      const element = rowIn(body, to);
      element?.focus();
      element?.scrollIntoView({ block: 'nearest' });
    };
    switch (command.do) {
      case 'move': {
        const next = moved(index, command.by, pageIds.length);
        const to = pageIds[next];
        if (command.extend && to !== undefined) {
          if (selection.anchor === undefined) onSelect({ type: 'extend', id, pageIds, filter });
          onSelect({ type: 'extend', id: to, pageIds, filter });
        }
        goTo(next);
        return true;
      }
      case 'first':
        goTo(0);
        return true;
      case 'last':
        goTo(pageIds.length - 1);
        return true;
      case 'toggle':
        onSelect({ type: 'toggle', id, filter });
        return true;
      case 'extend':
        onSelect({ type: 'extend', id, pageIds, filter });
        return true;
      case 'open':
      case 'open-new-tab':
        if (row) onOpen(row, command.do === 'open-new-tab');
        return true;
      case 'menu': {
        const at = rowIn(body, id)?.querySelector<HTMLElement>('[data-menu]');
        if (at) openMenu(id, at);
        return true;
      }
      case 'select-page':
        if (wholePage) onSelectMatching();
        else onSelect({ type: 'page', pageIds, selected: true, filter });
        return true;
      case 'escape':
        return false;
    }
  };

  return { onClick, onFocus, onBlur: focus.left, onKeyDown, onContextMenu };
}

/** The focus stays in the list when the row that has it goes: the row that came into its place takes it. */
function useKeptFocus(pageIds: readonly string[]) {
  const held = useRef<{ id: string; body: HTMLElement } | undefined>(undefined);
  const before = useRef(pageIds);
  useLayoutEffect(() => {
    const index = before.current.indexOf(held.current?.id ?? '');
    before.current = pageIds;
    if (!held.current || index < 0 || pageIds.includes(held.current.id)) return;
    const next = pageIds[Math.min(index, pageIds.length - 1)];
    if (next !== undefined) rowIn(held.current.body, next)?.focus();
  }, [pageIds]);
  return {
    took: (id: string, body: HTMLElement) => (held.current = { id, body }),
    left: () => (held.current = undefined),
  };
}

const rowIn = (body: HTMLElement, id: string) =>
  body.querySelector<HTMLElement>(`tr[data-id="${CSS.escape(id)}"]`);

function rowIdOf(target: EventTarget): string | undefined {
  return target instanceof Element ? target.closest<HTMLElement>('tr[data-id]')?.dataset['id'] : undefined;
}
