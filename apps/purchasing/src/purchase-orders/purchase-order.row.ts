import { Money, type Day } from '@comptoir/kernel';
import { sql, type SqlFragment } from '@comptoir/persistence';
import { quantityOf, quantityText } from '../pricing/quantity';
import type { Deviation, PurchaseLine } from './purchase-line';
import type { PurchaseOrderState } from './purchase-order';

type Written<T> = { readonly [Field in keyof T]: T[Field] extends bigint | Money ? string : T[Field] };
type LineRow = Omit<Written<PurchaseLine>, 'deviation' | 'expectedOn'> & {
  readonly expectedOn: Day | null;
  readonly deviation: Written<Deviation> | null;
};
export interface PurchaseOrderRow {
  readonly purchaseOrder: Omit<PurchaseOrderState, 'lines'> & { readonly lines: readonly LineRow[] };
}

/** What keeps a line that is ordered already from being wanted. */
const unwanted = sql`'{NOT_CONFIRMED,CANCELLED,DELIVERED,NOT_CONTROLLED,ON_HOLD,BLOCKED}'::text[]`;

const lines = sql`(
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'orderLineId', l.order_line_id, 'order', json_build_object('id', l.order_id, 'number', n.order_number),
    'project', json_build_object('id', l.project_id, 'number', n.project_number, 'label', n.project_label),
    'articleId', l.article_id, 'label', l.label, 'supplierReference', l.supplier_reference, 'quantity', l.quantity::text,
    'unitPrice', l.unit_price::text, 'covers', l.covers::text, 'received', l.received::text, 'invoiced', l.invoiced::text,
    'invoicedAmount', l.invoiced_amount::text, 'expectedOn', l.expected_on, 'plannedDelivery', n.planned_delivery,
    'needed', n.ordered <= n.quantity and not (n.reasons && ${unwanted}), 'deviation', l.deviation) order by l.position), '[]')
  from purchase_line l join need_today n on n.order_line_id = l.order_line_id where l.purchase_order_id = o.id)`;

/** A purchase order `o` with its lines, as `stateOfRow` reads it. */
export const purchaseOrderColumns = sql`json_build_object(
  'id', o.id, 'version', o.version, 'number', o.number, 'status', o.status,
  'supplier', json_build_object('id', o.supplier_id, 'name', o.supplier_name,
    'email', (select coalesce(s.order_email, s.email) from supplier s where s.id = o.supplier_id)),
  'store', json_build_object('id', o.store_id, 'name', coalesce((select s.name from store s where s.id = o.store_id), '')),
  'deliverTo', json_build_object('place', o.deliver_to, 'address', o.delivery_address),
  'requestedOn', o.requested_on, 'createdOn', o.created_on, 'createdBy', o.created_by, 'approvedBy', o.approved_by,
  'sentOn', o.sent_on, 'acknowledgedOn', o.acknowledged_on, 'supplierNumber', o.supplier_number, 'note', o.note,
  'reason', o.reason, 'differencesAccepted', o.differences_accepted, 'generationId', o.generation_id, 'undelivered', o.undelivered,
  'lines', ${lines}) as "purchaseOrder"`;

export function stateOfRow({ purchaseOrder }: PurchaseOrderRow): PurchaseOrderState {
  return {
    ...purchaseOrder,
    lines: purchaseOrder.lines.map((line) => ({
      ...line,
      quantity: quantityOf(line.quantity),
      covers: quantityOf(line.covers),
      received: quantityOf(line.received),
      invoiced: quantityOf(line.invoiced),
      invoicedAmount: Money.ofCents(line.invoicedAmount),
      deviation: line.deviation && { ...line.deviation, quantity: quantityOf(line.deviation.quantity) },
    })),
  };
}

/** The table `r` of what can change on these lines. */
export function lineRecords(kept: readonly PurchaseLine[]): SqlFragment {
  const records = kept.map((line, position) => ({
    id: line.id,
    position,
    supplier_reference: line.supplierReference,
    quantity: quantityText(line.quantity),
    unit_price: line.unitPrice,
    covers: quantityText(line.covers),
    received: quantityText(line.received),
    invoiced: quantityText(line.invoiced),
    invoiced_amount: String(line.invoicedAmount.cents),
    expected_on: line.expectedOn,
    deviation: line.deviation && { ...line.deviation, quantity: quantityText(line.deviation.quantity) },
  }));
  return sql`jsonb_to_recordset(${sql.json(records)}) as r(id uuid, position int, supplier_reference text,
    quantity numeric, unit_price numeric, covers numeric, received numeric, invoiced numeric, invoiced_amount bigint,
    expected_on date, deviation jsonb)`;
}
