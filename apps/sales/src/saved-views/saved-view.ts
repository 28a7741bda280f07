import type { ShownListName, ViewContent, ViewSharing } from '@comptoir/contracts';
import { savedViewErrors } from './saved-view.errors';

export type Stores = 'all' | readonly string[];

/** A user as saved views see one. */
export interface ViewUser {
  readonly userId: string;
  /** Where the user may read the list. */
  readonly reads: Stores;
  /** With which stores the user may share; `all` means with everyone. */
  readonly shares: Stores;
}

/** What decides who may do what with a view. */
export interface ViewFacts {
  readonly id: string;
  readonly list: ShownListName;
  readonly ownerId: string;
  readonly sharing: ViewSharing;
  readonly storeId: string | null;
}

/** Its owner may, and whoever may share it as widely as it is shared. */
export function mayKeep({ ownerId, sharing, storeId }: ViewFacts, user: ViewUser): boolean {
  return ownerId === user.userId || (sharing !== 'PERSONAL' && reaches(user.shares, storeId));
}

/** Refuses a sharing that does not say with whom, or with more people than the user may reach. */
export function assertSharable({ sharing, storeId }: ViewContent, user: ViewUser): void {
  if (sharing === 'STORE' && storeId === undefined) throw savedViewErrors.storeMissing();
  if (sharing !== 'STORE' && storeId !== undefined) throw savedViewErrors.storeUnexpected();
  if (sharing !== 'PERSONAL' && !reaches(user.shares, storeId ?? null))
    throw savedViewErrors.mayNotShare(sharing);
}

function reaches(stores: Stores, storeId: string | null): boolean {
  return stores === 'all' || (storeId !== null && stores.includes(storeId));
}
