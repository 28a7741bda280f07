import { Refusal } from '@comptoir/kernel';

/** Every way a store says no. */
export const storeErrors = {
  notFound: (storeId: string) => new Refusal('not-found', 'store.not-found', { storeId }),
  /** The store exists, but not for this caller. */
  outOfScope: (storeId: string) => new Refusal('forbidden', 'store.out-of-scope', { storeId }),
  settingsChangedMeanwhile: (storeId: string, version: number) =>
    new Refusal('stale', 'store-settings.changed-meanwhile', { storeId, version }),
};
