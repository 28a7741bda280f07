import type { Permission, PurchaseOrderVerb, PurchaseOrderView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { quantityText } from '../pricing/quantity';
import { amountOf, faultsOf, isLate, type PurchaseLine } from './purchase-line';
import type { PurchaseOrder } from './purchase-order';

type Records = Pick<PurchaseOrderView, 'receipts' | 'invoices'>;

const neededFor: Readonly<Record<PurchaseOrderVerb, Permission>> = {
  edit: 'purchase-order.write',
  approve: 'purchase-order.approve',
  reopen: 'purchase-order.write',
  send: 'purchase-order.write',
  resend: 'purchase-order.write',
  cancel: 'purchase-order.write',
  acknowledge: 'purchase-order.write',
  resolve: 'purchase-order.approve',
  receive: 'goods-receipt.write',
  return: 'goods-receipt.write',
  recordInvoice: 'supplier-invoice.write',
  recordCredit: 'supplier-invoice.write',
  acceptDifferences: 'purchase-order.approve',
  close: 'supplier-invoice.write',
};

/** A purchase order as the contract shows it to one caller. */
@Injectable()
export class PurchaseOrderViews {
  constructor(private readonly db: Db) {}

  async of(order: PurchaseOrder, caller: Caller): Promise<PurchaseOrderView> {
    const { differencesAccepted: _accepted, lines, ...state } = order.state;
    const mayOn = (verb: PurchaseOrderVerb) => caller.mayOn(neededFor[verb], { storeId: state.store.id });
    return {
      ...state,
      ...(await this.recordsOf(state.id)),
      expectedOn: order.expectedOn,
      amountExclTax: `${order.amount}`,
      lines: lines.map(lineView),
      may: order.may.filter(mayOn),
    };
  }

  private async recordsOf(purchaseOrderId: string): Promise<Records> {
    const row = await this.db.one<Records>(sql`
      select (select coalesce(json_agg(json_build_object('id', g.id, 'kind', g.kind, 'on', g.received_on,
          'by', g.recorded_by, 'at', g.recorded_at, 'reference', g.reference, 'note', g.note, 'lines', (
            select json_agg(json_build_object('lineId', l.line_id, 'quantity', trim_scale(l.quantity)::text))
            from goods_receipt_line l where l.receipt_id = g.id)) order by g.recorded_at, g.id), '[]')
        from goods_receipt g where g.purchase_order_id = ${purchaseOrderId}) as receipts,
      (select coalesce(json_agg(json_build_object('id', i.id, 'kind', i.kind, 'number', i.number, 'on', i.issued_on,
          'by', i.recorded_by, 'amountExclTax', ${centsText(sql`i.amount`)}, 'lines', (
            select json_agg(json_build_object('lineId', l.line_id, 'quantity', trim_scale(l.quantity)::text,
              'unitPrice', l.unit_price::text, 'priceOnly', l.price_only))
            from supplier_invoice_line l where l.invoice_id = i.id)) order by i.recorded_at, i.id), '[]')
        from supplier_invoice i where i.purchase_order_id = ${purchaseOrderId}) as invoices`);
    return row ?? { receipts: [], invoices: [] };
  }
}

function lineView(line: PurchaseLine): PurchaseOrderView['lines'][number] {
  const { covers: _covers, invoicedAmount: _amount, deviation, ...shown } = line;
  return {
    ...shown,
    quantity: quantityText(line.quantity),
    received: quantityText(line.received),
    invoiced: quantityText(line.invoiced),
    amountExclTax: `${amountOf(line)}`,
    late: isLate(line),
    deviation: deviation && { ...deviation, quantity: quantityText(deviation.quantity) },
    faults: faultsOf(line),
  };
}
