import type { DeliveryPlace } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { lineAmount } from '../pricing/line-amount';
import { quantityOf } from '../pricing/quantity';

/** As many lines as one e-mail to a supplier holds: a group that is larger makes several purchase orders. */
const linesOfOne = 200;

export interface DraftLine {
  readonly id: string;
  readonly orderLineId: string;
  readonly orderId: string;
  readonly projectId: string;
  readonly articleId: string;
  readonly label: string;
  readonly supplierReference: string | null;
  readonly quantity: string;
  readonly unitPrice: string | null;
}

/** Lines that belong on one purchase order. */
export interface DraftGroup {
  /** The same for the same supplier, store, delivery and day, within a generation. */
  readonly key: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly storeId: string;
  readonly deliverTo: DeliveryPlace;
  readonly deliveryAddress: string | null;
  readonly requestedOn: Day | null;
  readonly createdOn: Day;
  readonly lines: readonly DraftLine[];
}

/** A draft that has been begun, and how many lines it has. */
export interface BegunDraft {
  readonly id: string;
  readonly key: string;
  readonly lines: number;
}

export interface Placement {
  /** Drafts to be begun. */
  readonly drafts: readonly (Omit<DraftGroup, 'lines'> & { readonly id: string })[];
  readonly lines: readonly (DraftLine & { readonly purchaseOrderId: string; readonly position: number })[];
}

export interface DraftTotal {
  readonly lines: number;
  readonly amount: Money;
}
const nothing: DraftTotal = { lines: 0, amount: Money.zero() };

/** Each line on the last draft of its group, or on a new one once that is full. */
export function placed(
  groups: readonly DraftGroup[],
  begun: readonly BegunDraft[],
  newId: () => string,
): Placement {
  const drafts: Placement['drafts'][number][] = [];
  const lines: Placement['lines'][number][] = [];
  for (const { lines: wanted, ...group } of groups) {
    const last = begun.findLast(({ key }) => key === group.key);
    let draft = { id: last?.id ?? '', lines: last?.lines ?? linesOfOne };
    for (const line of wanted) {
      if (draft.lines >= linesOfOne) {
        draft = { id: newId(), lines: 0 };
        drafts.push({ ...group, id: draft.id });
      }
      lines.push({ ...line, purchaseOrderId: draft.id, position: draft.lines });
      draft = { ...draft, lines: draft.lines + 1 };
    }
  }
  return { drafts, lines };
}

/** How many of these lines each purchase order gets, and for how much. */
export function totalsOf(lines: Placement['lines']): ReadonlyMap<string, DraftTotal> {
  const totals = new Map<string, DraftTotal>();
  for (const { purchaseOrderId, quantity, unitPrice } of lines) {
    const { lines: before, amount } = totals.get(purchaseOrderId) ?? nothing;
    totals.set(purchaseOrderId, {
      lines: before + 1,
      amount: amount.plus(lineAmount(quantityOf(quantity), unitPrice)),
    });
  }
  return totals;
}
