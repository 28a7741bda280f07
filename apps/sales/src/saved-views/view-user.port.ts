import { shownListPermissions, type ShownListName } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import type { Scope } from '@comptoir/persistence';
import type { Stores, ViewUser } from './saved-view';

const nowhere: Scope = { stores: [] };

/** The caller on one list. Refuses (`permission.missing`) whoever may not see the list. */
export function viewUserOf(caller: Caller, list: ShownListName): ViewUser {
  return {
    userId: caller.userId,
    reads: storesOf(caller, list),
    shares: sharedBy(caller),
  };
}

/** Who may share only what is their own shares with nobody: a shared view is the store's. */
function sharedBy(caller: Caller): Stores {
  const { stores, ownPartyId } = caller.can('view.share') ? caller.scopeFor('view.share') : nowhere;
  return ownPartyId === undefined ? stores : [];
}

/** Where the caller may read any of what the list shows. */
function storesOf(caller: Caller, list: ShownListName): Stores {
  const permissions = [shownListPermissions[list]].flat();
  const [first] = permissions;
  const held = permissions.filter((permission) => caller.can(permission));
  if (held.length === 0) throw new Refusal('forbidden', 'permission.missing', { permission: first });
  const stores = held.map((permission) => caller.scopeFor(permission).stores);
  return stores.find((each) => each === 'all') ?? stores.flat();
}
