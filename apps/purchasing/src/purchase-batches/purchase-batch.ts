import type { Permission, PurchaseBatchVerb } from '@comptoir/contracts';
import type { Refusal } from '@comptoir/kernel';

/** What a verb needs of whoever asks for it, of one purchase order as of many. */
export const neededFor: Readonly<Record<PurchaseBatchVerb, Permission>> = {
  approve: 'purchase-order.approve',
  send: 'purchase-order.write',
  cancel: 'purchase-order.write',
};

/** After so many failures that nobody foresaw a purchase order is skipped, so that it keeps no other one waiting. */
export const failuresAtMost = 3;

/** Refusals that may have passed when somebody asks again: what was missing is there, who was at it has done. */
export const passing: readonly string[] = [
  'purchase-order.being-generated',
  'purchase-order.changed-meanwhile',
  'purchase-order.price-missing',
  'purchase-order.address-missing',
  'purchase-order.email-missing',
  'purchase-order.not-needed',
  'purchase-order.above-limit',
  'purchase-batch.item-failed',
];

/** As it is kept, and shown to whoever ordered the batch. */
export function keptOf({ kind, code, facts }: Refusal): Pick<Refusal, 'kind' | 'code' | 'facts'> {
  return { kind, code, facts };
}
