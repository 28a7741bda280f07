import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useHotkeys } from './use-hotkeys';

/** Something that can be done on this page: by its key, and from the palette. */
export interface Command {
  name: string;
  label: string;
  /** As `keyName` names it: `e`, `$`, `digit 1`. */
  hotkey?: string;
  /** Why it cannot be done now; the palette says so. */
  reason?: string | undefined;
  act: () => void;
}

let registered: readonly { owner: object; commands: readonly Command[] }[] = [];
let offered: readonly Command[] = [];
const listeners = new Set<() => void>();

/** Offers commands as long as the component is there. The label of a key that does nothing now still explains it. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  useHotkeys(
    Object.fromEntries(commands.flatMap(({ hotkey, act }) => (hotkey === undefined ? [] : [[hotkey, act]]))),
  );
  const shape = JSON.stringify(
    commands.map(({ name, label, reason, hotkey }) => [name, label, reason, hotkey]),
  );
  useEffect(() => {
    const owner = {};
    const callable = latest.current.map((command) => ({
      ...command,
      act: () => latest.current.find(({ name }) => name === command.name)?.act(),
    }));
    change([...registered, { owner, commands: callable }]);
    return () => change(registered.filter((each) => each.owner !== owner));
  }, [shape]);
}

/** Everything that can be done on the page at hand. */
export const useOfferedCommands = (): readonly Command[] => useSyncExternalStore(subscribe, () => offered);

function change(next: typeof registered): void {
  registered = next;
  offered = next.flatMap(({ commands }) => commands);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
