import { Refusal } from '@comptoir/kernel';

/** Every way a third party says no. */
export const partyErrors = {
  notFound: (partyId: string) => new Refusal('not-found', 'party.not-found', { partyId }),
  changedMeanwhile: (partyId: string, version: number) =>
    new Refusal('stale', 'party.changed-meanwhile', { partyId, version }),
  /** Whoever works for some shops changes the parties of these shops; those of no shop belong to the network. */
  storeOutOfScope: (storeId: string | null) =>
    new Refusal('forbidden', 'party.store-out-of-scope', { storeId }),
  emailKnown: (partyId: string, version: number) =>
    new Refusal('conflict', 'party.email-known', { partyId, version }),
};
