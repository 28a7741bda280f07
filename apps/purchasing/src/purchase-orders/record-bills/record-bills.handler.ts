import { recordSupplierCredit, recordSupplierInvoice, type RequestOf } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Answers, type AskContext } from '@comptoir/messaging';
import { isUniqueViolation, sql, type Tx } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { quantityOf } from '../../pricing/quantity';
import { billAmount, credited, invoiced, type BillLine } from '../bill';
import { PurchaseOrderDesk } from '../purchase-order-desk.repository';
import type { PurchaseOrder } from '../purchase-order';
import { purchaseOrderErrors } from '../purchase-order.errors';

type Invoice = RequestOf<typeof recordSupplierInvoice>;
type Credit = RequestOf<typeof recordSupplierCredit>;
interface Kind {
  readonly kind: 'INVOICE' | 'CREDIT';
  readonly ask: typeof recordSupplierInvoice | typeof recordSupplierCredit;
  readonly count: (order: PurchaseOrder, lines: readonly BillLine[]) => PurchaseOrder;
}

/** Invoices and credit notes of suppliers; a number counts once per supplier, whatever purchase order it is put on. */
@Controller()
export class RecordBills {
  constructor(
    private readonly desk: PurchaseOrderDesk,
    private readonly clock: Clock,
  ) {}

  @Answers(recordSupplierInvoice)
  invoice({ lines, ...bill }: Invoice, context: AskContext) {
    const all = { ...bill, lines: lines.map((line) => ({ ...line, priceOnly: false })) };
    return this.record(all, context, { kind: 'INVOICE', ask: recordSupplierInvoice, count: invoiced });
  }

  @Answers(recordSupplierCredit)
  credit(bill: Credit, context: AskContext) {
    return this.record(bill, context, { kind: 'CREDIT', ask: recordSupplierCredit, count: credited });
  }

  private record(bill: Credit, context: AskContext, { kind, ask, count }: Kind) {
    const { purchaseOrderId } = bill;
    const lines = bill.lines.map((line) => ({ ...line, quantity: quantityOf(line.quantity) }));
    const id = context.idFor(ask);
    const kept = { ...bill, id, kind, by: context.caller.name, at: this.clock.now() };
    const which = { purchaseOrderId, permission: 'supplier-invoice.write' } as const;
    return this.desk.change(which, context, (order) => ({
      order: count(order, lines),
      extra: (tx) => keep(tx, { ...kept, cents: String(billAmount(lines).cents) }),
    }));
  }
}

type Kept = Credit & { id: string; kind: Kind['kind']; by: string; at: Date; cents: string };

async function keep(tx: Tx, { id, kind, by, at, cents, ...bill }: Kept): Promise<void> {
  const { purchaseOrderId, number, on } = bill;
  try {
    await tx.execute(sql`
      insert into supplier_invoice
        (id, purchase_order_id, supplier_id, kind, number, issued_on, recorded_at, recorded_by, amount)
      select ${id}, id, supplier_id, ${kind}, ${number}, ${on}, ${at}, ${by}, ${cents}::bigint
      from purchase_order where id = ${purchaseOrderId}`);
  } catch (error) {
    throw isUniqueViolation(error, 'supplier_invoice_once')
      ? purchaseOrderErrors.invoiceKnown(number)
      : error;
  }
  await tx.execute(sql`
    insert into supplier_invoice_line (invoice_id, line_id, quantity, unit_price, price_only)
    select ${id}::uuid, "lineId", quantity, "unitPrice", "priceOnly"
    from jsonb_to_recordset(${sql.json(bill.lines)})
      as r("lineId" uuid, quantity numeric, "unitPrice" numeric, "priceOnly" boolean)`);
}
