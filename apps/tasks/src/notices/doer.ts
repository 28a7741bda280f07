import type { Caller } from '@comptoir/messaging';

/** Whoever does something: their own bell does not ring for it. */
export interface Doer {
  readonly name: string;
  /** The ids under which notices could reach them. */
  readonly selfIds: readonly string[];
}

export function doerOf({ name, userId, partyId }: Caller): Doer {
  return { name, selfIds: partyId ? [userId, partyId] : [userId] };
}
