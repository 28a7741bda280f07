import { useSyncExternalStore, type ReactNode } from 'react';

export interface ToastAction {
  label: string;
  act: () => void;
  /** Ctrl+Z does it while the toast lives. */
  undo?: boolean;
  /** The toast stays after the action. */
  stays?: boolean;
}
export interface Toast {
  id: string;
  tone?: 'good' | 'bad' | 'info';
  title: ReactNode;
  lines?: readonly ReactNode[];
  actions?: readonly ToastAction[];
  /** Shows a countdown to this moment and stays at least until then. */
  until?: number;
}

let toasts: readonly Toast[] = [];
const listeners = new Set<() => void>();

/** Shows a toast, or replaces the one with the same id in place. */
export function toast(shown: Toast): void {
  const known = toasts.some(({ id }) => id === shown.id);
  change(known ? toasts.map((each) => (each.id === shown.id ? shown : each)) : [...toasts.slice(-3), shown]);
}

export function dismissToast(id: string): void {
  change(toasts.filter((each) => each.id !== id));
}

/** Nothing that one person was told is left for the next. */
export function clearToasts(): void {
  change([]);
}

/** Undoes the latest thing that a living toast offers to undo. */
export function undoLatest(): boolean {
  for (const { id, actions } of [...toasts].reverse()) {
    const action = actions?.find(({ undo }) => undo);
    if (!action) continue;
    if (!action.stays) dismissToast(id);
    action.act();
    return true;
  }
  return false;
}

export const useToasts = (): readonly Toast[] => useSyncExternalStore(subscribe, () => toasts);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function change(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
