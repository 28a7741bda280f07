import { quantityText } from '../pricing/quantity';
import { purchaseOrderErrors } from './purchase-order.errors';
import type { PurchaseOrder } from './purchase-order';

/** Quantities by line, in thousandths. */
export interface Goods {
  readonly lineId: string;
  readonly quantity: bigint;
}

/** Whole or in part, in as many deliveries as it takes; never more than is still to come. */
export function received(order: PurchaseOrder, goods: readonly Goods[]): PurchaseOrder {
  order.assertMay('receive');
  return order
    .withLines(goods, (line, { quantity }, index) => {
      const left = line.quantity - line.received;
      if (quantity > left)
        throw purchaseOrderErrors.moreThanOrdered(index, quantityText(left < 0n ? 0n : left));
      return { ...line, received: line.received + quantity };
    })
    .settled();
}

/** What goes back is to come again, until the supplier's credit note or another agreement says otherwise. */
export function returned(order: PurchaseOrder, goods: readonly Goods[]): PurchaseOrder {
  order.assertMay('return');
  return order
    .withLines(goods, (line, { quantity }, index) => {
      if (quantity > line.received)
        throw purchaseOrderErrors.moreThanReceived(index, quantityText(line.received));
      return { ...line, received: line.received - quantity };
    })
    .settled();
}
