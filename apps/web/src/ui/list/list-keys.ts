/** What a press does while a row has the focus. */
export type RowCommand =
  | { do: 'move'; by: number; extend: boolean }
  | {
      do:
        'first' | 'last' | 'toggle' | 'extend' | 'open' | 'open-new-tab' | 'select-page' | 'menu' | 'escape';
    };

const rowsPerScreen = 15;

const commands: Readonly<Record<string, RowCommand>> = {
  ArrowDown: { do: 'move', by: 1, extend: false },
  ArrowUp: { do: 'move', by: -1, extend: false },
  j: { do: 'move', by: 1, extend: false },
  k: { do: 'move', by: -1, extend: false },
  'Shift+ArrowDown': { do: 'move', by: 1, extend: true },
  'Shift+ArrowUp': { do: 'move', by: -1, extend: true },
  PageDown: { do: 'move', by: rowsPerScreen, extend: false },
  PageUp: { do: 'move', by: -rowsPerScreen, extend: false },
  Home: { do: 'first' },
  End: { do: 'last' },
  Space: { do: 'toggle' },
  'Shift+Space': { do: 'extend' },
  Enter: { do: 'open' },
  'Ctrl+Enter': { do: 'open-new-tab' },
  'Ctrl+a': { do: 'select-page' },
  'Shift+F10': { do: 'menu' },
  ContextMenu: { do: 'menu' },
  Escape: { do: 'escape' },
};

export const rowCommand = (key: string | undefined): RowCommand | undefined =>
  key === undefined ? undefined : commands[key];

/** Where the focus goes: it stays inside the page. */
export function moved(index: number, by: number, count: number): number {
  return Math.max(0, Math.min(count - 1, index + by));
}
