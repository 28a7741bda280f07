import { listOf } from './search-params';

/**
 * The stores chosen in the top bar. The address is the truth (`?scope=a,b`), so that a pasted link shows the
 * same; what was chosen last is remembered for the next visit.
 */
const storageKey = 'comptoir.scope';

export const rememberScope = (scope: readonly string[]): void =>
  localStorage.setItem(storageKey, scope.join(','));

export const rememberedScope = (): string | undefined => localStorage.getItem(storageKey) || undefined;

export const scopeOf = (search: { scope?: string | undefined }): string[] => listOf(search.scope);
