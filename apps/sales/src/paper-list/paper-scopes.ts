import { paperPermissions, paperTypes, type PaperType } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import type { Scope } from '@comptoir/persistence';

/** How far papers of each kind may be read; a kind that is absent may not be read at all. */
export type PaperScopes = Readonly<Partial<Record<PaperType, Scope>>>;

/**
 * Of the kinds that are named, else of all that the caller may read. Refuses (`permission.missing`) a kind that is named
 * and may not be read, and whoever may read none.
 */
export function papersReadBy(caller: Caller, named?: readonly PaperType[]): PaperScopes {
  const readable = paperTypes.filter((type) => caller.can(paperPermissions[type]));
  const asked = named ? paperTypes.filter((type) => named.includes(type)) : readable;
  const types = asked.length > 0 ? asked : paperTypes;
  return Object.fromEntries(types.map((type) => [type, caller.scopeFor(paperPermissions[type])]));
}
