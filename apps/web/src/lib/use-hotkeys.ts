import { useEffect, useRef } from 'react';
import { isInDialog, isTyping, keyName } from './keyboard';
import { usePreference } from './preferences';

export type Hotkeys = Readonly<Record<string, (event: KeyboardEvent) => void>>;

/** Page-wide keys by `keyName`. Inactive in fields and under dialogs; single characters obey the preference. */
export function useHotkeys(keys: Hotkeys): void {
  const [singleKeys] = usePreference('singleKeys');
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target) || isInDialog(event.target)) return;
      const name = keyName(event);
      const act = name === undefined ? undefined : latest.current[name];
      if (!name || !act || (!singleKeys && (name.length === 1 || name.startsWith('digit')))) return;
      event.preventDefault();
      act(event);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [singleKeys]);
}
