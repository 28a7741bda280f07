/** A press as a name: `/`, `?`, `Escape`, `Shift+ArrowDown`, `Ctrl+a`, `digit 3`, `e`. Undefined = not ours. */
export function keyName(event: KeyboardEvent): string | undefined {
  if (event.isComposing || event.key === 'Dead' || event.key === 'Process') return undefined;
  const altGr = event.getModifierState('AltGraph') || (event.ctrlKey && event.altKey);
  if (altGr || event.altKey) return undefined;
  // `/` and `?` need Shift on AZERTY: the character decides, not the key.
  if (event.key === '/' || event.key === '?' || event.key === '$')
    return event.ctrlKey || event.metaKey ? undefined : event.key;
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (digit && !event.ctrlKey && !event.metaKey && !event.shiftKey) return `digit ${digit}`;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const name = key === ' ' ? 'Space' : key;
  const prefix = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return `${prefix}${event.shiftKey ? 'Shift+' : ''}${name}`;
}

/** A press as its key caps show it: `digit 1` -> `1`, `e` -> `E`. */
export const capsOf = (name: string): string => {
  const cap = name.replace('digit ', '');
  return cap.length === 1 ? cap.toUpperCase() : cap;
};

const typing =
  'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Single keys rest while somebody types, and while a dialog is open over the page. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

export function isInDialog(target: EventTarget | null): boolean {
  return (
    document.querySelector('[role=dialog][aria-modal=true]') !== null ||
    (target instanceof Element && target.closest('[role=menu],[role=listbox]') !== null)
  );
}
