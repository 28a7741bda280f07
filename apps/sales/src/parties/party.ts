import type { createParty, RequestOf } from '@comptoir/contracts';

/** A person or an organisation that takes part in our projects: what can be changed about it. */
export type PartyFacts = RequestOf<typeof createParty>;

/** A third party as another system keeps it; the same reference is the same party. */
export interface ImportedParty extends PartyFacts {
  readonly reference: string;
}
