import type { DeliveryPlace, generationGroupings, NeedReason } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { least, quantityOf, quantityText } from '../pricing/quantity';
import type { DraftGroup, DraftLine } from '../purchase-orders/draft-lines';

/** How purchase orders are to be made. */
export interface Recipe {
  readonly groupBy: (typeof generationGroupings)[number];
  readonly deliverTo: DeliveryPlace;
  /** Null: each line by the planned delivery of its order. */
  readonly requestedOn: Day | null;
}

/** A line that somebody wants bought, as it stands at this moment. */
export interface Wanted extends Omit<DraftLine, 'id' | 'quantity'> {
  /** At most so much; null: whatever is left. */
  readonly quantity: string | null;
  /** Of this line alone; null: like the others. */
  readonly requestedOn: Day | null;
  readonly remaining: string;
  readonly reasons: readonly NeedReason[];
  readonly supplierId: string | null;
  readonly supplierName: string | null;
  readonly storeId: string;
  readonly storeAddress: string | null;
  readonly siteAddress: string | null;
  readonly plannedDelivery: Day | null;
  /** Who had it ordered last. */
  readonly orderedBy: string | null;
}

export interface Verdict {
  readonly orderLineId: string;
  readonly reason: NeedReason | null;
  readonly byWhom: string | null;
  readonly purchaseLineId: string | null;
}

export interface Plan {
  readonly groups: readonly DraftGroup[];
  readonly verdicts: readonly Verdict[];
}

/** Of each line what is left, by supplier, store, delivery and day; the others with the first reason against them. */
export function planOf(
  wanted: readonly Wanted[],
  recipe: Recipe,
  { newId, todayIn }: { newId: () => string; todayIn: (storeId: string) => Day },
): Plan {
  const groups = new Map<string, DraftGroup & { readonly lines: DraftLine[] }>();
  const verdicts = wanted.map((need): Verdict => {
    const { orderLineId, supplierId, supplierName } = need;
    const [reason] = need.reasons;
    if (reason || supplierId === null || supplierName === null) {
      const byWhom = reason === 'ALREADY_ORDERED' ? need.orderedBy : null;
      return { orderLineId, reason: reason ?? 'NO_SUPPLIER', byWhom, purchaseLineId: null };
    }
    const line = draftLine(need, newId());
    const group = groupOf(need, { id: supplierId, name: supplierName }, recipe);
    const known = groups.get(group.key);
    if (known) known.lines.push(line);
    else groups.set(group.key, { ...group, createdOn: todayIn(need.storeId), lines: [line] });
    return { orderLineId, reason: null, byWhom: null, purchaseLineId: line.id };
  });
  return { groups: [...groups.values()], verdicts };
}

function draftLine(need: Wanted, id: string): DraftLine {
  const { orderLineId, orderId, projectId, articleId, label, supplierReference, unitPrice } = need;
  const remaining = quantityOf(need.remaining);
  const quantity = need.quantity === null ? remaining : least(quantityOf(need.quantity), remaining);
  const about = { orderLineId, orderId, projectId, articleId, label, supplierReference, unitPrice };
  return { id, ...about, quantity: quantityText(quantity) };
}

function groupOf(
  need: Wanted,
  supplier: { id: string; name: string },
  { groupBy, deliverTo, requestedOn: fixed }: Recipe,
): Omit<DraftGroup, 'lines' | 'createdOn'> {
  const requestedOn = need.requestedOn ?? fixed ?? need.plannedDelivery;
  const deliveryAddress = deliverTo === 'STORE' ? need.storeAddress : need.siteAddress;
  const ofOneProject = groupBy === 'SUPPLIER_AND_PROJECT' || deliverTo === 'SITE';
  const project = ofOneProject ? need.projectId : null;
  return {
    key: JSON.stringify([supplier.id, need.storeId, requestedOn, project]),
    supplierId: supplier.id,
    supplierName: supplier.name,
    storeId: need.storeId,
    deliverTo,
    deliveryAddress,
    requestedOn,
  };
}
