import { useSyncExternalStore } from 'react';
import type { BulkOperationView } from '@comptoir/contracts';
import type { BulkPreview } from '../bulk-target';

export interface Followed {
  operation: BulkOperationView;
  preview: BulkPreview;
}

/** Reminders started on this page: each has its toast until it is done, wherever the person goes meanwhile. */
let followed: readonly Followed[] = [];
const listeners = new Set<() => void>();

export function followReminder(reminder: Followed): void {
  change([...followed.filter(({ operation }) => operation.id !== reminder.operation.id), reminder]);
}

export function leaveReminder(operationId: string): void {
  change(followed.filter(({ operation }) => operation.id !== operationId));
}

export const useFollowedReminders = () => useSyncExternalStore(subscribe, () => followed);

function change(next: readonly Followed[]): void {
  followed = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
