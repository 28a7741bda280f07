import { useSyncExternalStore } from 'react';

/**
 * Whoever gets a 401 waits here. The dialog over the page settles all waiting calls at once: `true` repeats
 * them, `false` lets them fail.
 */
let waiting: ((signedIn: boolean) => void)[] = [];
let suspended = true;
const listeners = new Set<() => void>();

export function askForSignIn(): Promise<boolean> {
  if (suspended) return Promise.resolve(false);
  return new Promise((resolve) => {
    waiting = [...waiting, resolve];
    for (const listener of listeners) listener();
  });
}

export function settleSignIn(signedIn: boolean): void {
  const settled = waiting;
  waiting = [];
  for (const resolve of settled) resolve(signedIn);
  for (const listener of listeners) listener();
}

/** On the sign-in page itself, and before the first answer, a 401 is an answer and no interruption. */
export function interruptOnSessionEnd(interrupt: boolean): void {
  suspended = !interrupt;
}

export const useSessionEnded = (): boolean => useSyncExternalStore(subscribe, () => waiting.length > 0);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
