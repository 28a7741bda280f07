import { useEffect, useRef } from 'react';
import { isInDialog, isTyping, keyName } from '../../lib/keyboard';
import { usePreference } from '../../lib/preferences';

const withinMs = 1_200;

/** Two keys one after the other: `G`, then a letter. The second one does nothing else, whatever it means alone. */
export function useChords(first: string, seconds: Readonly<Record<string, () => void>>): void {
  const [singleKeys] = usePreference('singleKeys');
  const latest = useRef(seconds);
  useEffect(() => {
    latest.current = seconds;
  });
  useEffect(() => {
    let pressedAt = -Infinity;
    const press = (event: KeyboardEvent) => {
      if (!singleKeys || isTyping(event.target) || isInDialog(event.target)) return;
      const name = keyName(event);
      if (name === undefined) return;
      const open = performance.now() - pressedAt < withinMs;
      pressedAt = name === first && !open ? performance.now() : -Infinity;
      const act = open ? latest.current[name] : undefined;
      if (!act) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    // Before the rows and the page hear it.
    document.addEventListener('keydown', press, { capture: true });
    return () => document.removeEventListener('keydown', press, { capture: true });
  }, [first, singleKeys]);
}
