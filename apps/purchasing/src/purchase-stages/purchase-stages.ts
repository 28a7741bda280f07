import type { changePurchaseStages, PurchaseCondition, RequestOf } from '@comptoir/contracts';
import { purchaseStageErrors } from './purchase-stage.errors';

type Wanted = RequestOf<typeof changePurchaseStages>['stages'];

/** Of each condition the one that it is a part of: what is received was ordered. */
const within: Readonly<Record<PurchaseCondition, PurchaseCondition | undefined>> = {
  toOrder: undefined,
  approved: undefined,
  ordered: 'approved',
  acknowledged: 'ordered',
  partlyReceived: 'ordered',
  received: 'partlyReceived',
  invoiced: 'received',
  credited: 'ordered',
  closed: 'invoiced',
};

/** Whatever meets the one condition meets the other. */
export function implies(one: PurchaseCondition, other: PurchaseCondition): boolean {
  const wider = within[one];
  return one === other || (wider !== undefined && implies(wider, other));
}

/** Refuses stages that never existed, and those that nobody would ever see: of two that hold the later one is shown. */
export function assertStages(wanted: Wanted, known: ReadonlySet<string>): void {
  wanted.forEach(({ id, condition }, index) => {
    if (id !== undefined && !known.has(id)) throw purchaseStageErrors.unknown(index, id);
    const hidden = wanted.slice(index + 1).some((later) => implies(condition, later.condition));
    if (hidden) throw purchaseStageErrors.neverShown(index, condition);
  });
}
