import { Money } from '@comptoir/kernel';
import { lineAmount } from '../pricing/line-amount';
import { quantityText } from '../pricing/quantity';
import { purchaseOrderErrors } from './purchase-order.errors';
import type { PurchaseOrder } from './purchase-order';

export interface BillLine {
  readonly lineId: string;
  /** In thousandths. */
  readonly quantity: bigint;
  readonly unitPrice: string;
  /** Of a credit note: the quantity stays invoiced. */
  readonly priceOnly: boolean;
}

export const billAmount = (lines: readonly BillLine[]): Money =>
  Money.sum(lines.map(({ quantity, unitPrice }) => lineAmount(quantity, unitPrice)));

/** Recorded as it came, also where it does not match: then the lines say how, and it waits. */
export function invoiced(order: PurchaseOrder, lines: readonly BillLine[]): PurchaseOrder {
  order.assertMay('recordInvoice');
  return order
    .withLines(lines, (line, { quantity, unitPrice }) => ({
      ...line,
      invoiced: line.invoiced + quantity,
      invoicedAmount: line.invoicedAmount.plus(lineAmount(quantity, unitPrice)),
    }))
    .settled();
}

/** Takes back invoiced quantities at the price that the credit note says. */
export function credited(order: PurchaseOrder, lines: readonly BillLine[]): PurchaseOrder {
  order.assertMay('recordCredit');
  return order
    .withLines(lines, (line, { quantity, unitPrice, priceOnly }, index) => {
      if (quantity > line.invoiced)
        throw purchaseOrderErrors.moreThanInvoiced(index, quantityText(line.invoiced));
      return {
        ...line,
        invoiced: priceOnly ? line.invoiced : line.invoiced - quantity,
        invoicedAmount: line.invoicedAmount.minus(lineAmount(quantity, unitPrice)),
      };
    })
    .settled();
}
