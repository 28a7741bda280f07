import { useCallback, useSyncExternalStore } from 'react';

export type Density = 'comfort' | 'standard' | 'compact';
/** Kept apart from the columns themselves: an unknown name is no harm, a new column appears by its own rule. */
export interface ColumnLayout {
  readonly order: readonly string[];
  readonly shown: Readonly<Record<string, boolean>>;
  /** In pixels. */
  readonly widths: Readonly<Record<string, number>>;
}
export interface Preferences {
  density: Density;
  panelOpen: boolean;
  amountsHidden: boolean;
  /** Shortcuts of one character can be switched off (WCAG 2.1.4). */
  singleKeys: boolean;
  exclTax: boolean;
  /** Which columns each list shows, in which order and how wide. */
  columns: Readonly<Record<string, ColumnLayout>>;
}

const defaults: Preferences = {
  density: 'standard',
  panelOpen: true,
  amountsHidden: false,
  singleKeys: true,
  exclTax: false,
  columns: {},
};
const storageKey = 'comptoir.preferences';
const listeners = new Set<() => void>();
let current = read();

/** Choices of this browser; shared by every component that reads the same name. */
export function usePreference<Name extends keyof Preferences>(name: Name) {
  const value = useSyncExternalStore(subscribe, () => current[name]);
  const set = useCallback((next: Preferences[Name]) => setPreference(name, next), [name]);
  return [value, set] as const;
}

export function setPreference<Name extends keyof Preferences>(name: Name, value: Preferences[Name]): void {
  current = { ...current, [name]: value };
  localStorage.setItem(storageKey, JSON.stringify(current));
  for (const listener of listeners) listener();
}

export function changePreference<Name extends keyof Preferences>(
  name: Name,
  change: (before: Preferences[Name]) => Preferences[Name],
): void {
  setPreference(name, change(current[name]));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  try {
    return { ...defaults, ...(JSON.parse(localStorage.getItem(storageKey) ?? '{}') as Partial<Preferences>) };
  } catch {
    return defaults;
  }
}
