import { useSyncExternalStore } from 'react';

/** Whether the drawer is open, and on which operation: toasts, rail, top bar and keys all open the same one. */
let open: { operationId?: string } | undefined;
const listeners = new Set<() => void>();

export function openOperations(operationId?: string): void {
  change(operationId === undefined ? {} : { operationId });
}

export function closeOperations(): void {
  change(undefined);
}

export const useOperationsOpen = () => useSyncExternalStore(subscribe, () => open);

function change(next: typeof open): void {
  open = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
