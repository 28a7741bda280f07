import type { ResponseOf, readEmail } from '@comptoir/contracts';

interface Reader {
  readonly userId: string;
  readonly partyId?: string | undefined;
  mayOn(permission: 'purchase-order.read', item: { storeId: string }): boolean;
}

/** What we pay suppliers is for buyers; what somebody is told personally is for them. */
export function mayReadMessage(
  { topic, storeId, recipient }: Pick<ResponseOf<typeof readEmail>, 'topic' | 'storeId' | 'recipient'>,
  caller: Reader,
): boolean {
  if (topic === 'PURCHASE_ORDER') return caller.mayOn('purchase-order.read', { storeId });
  if (topic === 'DIGEST') return [caller.userId, caller.partyId].includes(recipient.partyId);
  return true;
}
