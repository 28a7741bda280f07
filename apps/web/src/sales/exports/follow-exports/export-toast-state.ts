import { useSyncExternalStore } from 'react';
import type { ExportView } from '@comptoir/contracts';

/** Files ordered on this page: each is announced once it is ready, wherever the person is by then. */
let followed: readonly ExportView[] = [];
const listeners = new Set<() => void>();

export function followExport(order: ExportView): void {
  change([...followed.filter(({ id }) => id !== order.id), order]);
}

export function leaveExport(exportId: string): void {
  change(followed.filter(({ id }) => id !== exportId));
}

export const useFollowedExports = () => useSyncExternalStore(subscribe, () => followed);

function change(next: readonly ExportView[]): void {
  followed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
