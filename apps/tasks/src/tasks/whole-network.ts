import type { Permission } from '@comptoir/contracts';
import { Refusal } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';

/** Types are the whole network's: refuses (`permission.out-of-scope`) a permission that reaches less far. */
export function assertNetwork(caller: Caller, permission: Permission): void {
  const { stores, ownPartyId } = caller.scopeFor(permission);
  if (stores !== 'all' || ownPartyId !== undefined)
    throw new Refusal('forbidden', 'permission.out-of-scope', { permission });
}
