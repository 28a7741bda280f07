import { listPermissions, type DocumentListName } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import type { ViewUser } from './saved-view';

/** The caller on one list. Refuses (`permission.missing`) whoever may not see the list. */
export function viewUserOf(caller: Caller, list: DocumentListName): ViewUser {
  return {
    userId: caller.userId,
    reads: caller.scopeFor(listPermissions[list]).stores,
    shares: caller.can('view.share') ? caller.scopeFor('view.share').stores : [],
  };
}
