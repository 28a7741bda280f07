import type { Permission } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';

interface Holder {
  scopeFor(permission: Permission): { stores: 'all' | readonly string[]; ownPartyId?: string };
}

/**
 * Users and roles are the whole network's: whoever could change them for one shop could give themselves the others.
 * Refuses (`permission.out-of-scope`) a permission that reaches less far.
 */
export function assertNetwork(caller: Holder, permission: Permission): void {
  const { stores, ownPartyId } = caller.scopeFor(permission);
  if (stores !== 'all' || ownPartyId !== undefined)
    throw new Refusal('forbidden', 'permission.out-of-scope', { permission });
}
