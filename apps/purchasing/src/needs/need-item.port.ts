import type { NeedView } from '@comptoir/contracts';
import { centsText, sql, type SqlFragment } from '@comptoir/persistence';

/** The day on which goods ordered today arrive; unknown without a lead time. */
export const earliest = (today: SqlFragment) => sql`(${today} + n.lead_time_days)`;

/** Goods ordered today arrive after the planned delivery. */
export const isLate = (today: SqlFragment): SqlFragment =>
  sql`coalesce(${earliest(today)} > n.planned_delivery, false)`;

/** Rows of `need_today n` with the name of their store `st`. */
export const needsFrom = sql`need_today n left join store st on st.id = n.store_id`;

/** The contract's NeedView, written by the database. `today` is the day in the need's store. */
export function needItem(today: SqlFragment): SqlFragment {
  return sql`json_build_object(
    'orderLineId', n.order_line_id, 'order', json_build_object('id', n.order_id, 'number', n.order_number),
    'project', json_build_object('id', n.project_id, 'number', n.project_number, 'label', n.project_label),
    'store', json_build_object('id', n.store_id, 'name', coalesce(st.name, '')),
    'article', json_build_object('id', n.article_id, 'reference', n.article_reference), 'label', n.label,
    'supplier', case when n.supplier_id is not null then json_build_object('id', n.supplier_id, 'name', n.supplier_name) end,
    'supplierReference', n.supplier_reference, 'quantity', trim_scale(n.quantity)::text,
    'ordered', trim_scale(n.ordered)::text, 'remaining', trim_scale(n.remaining)::text,
    'unitPrice', n.unit_price::text, 'amountExclTax', ${centsText(sql`n.amount`)}, 'plannedDelivery', n.planned_delivery,
    'earliestOn', ${earliest(today)}, 'late', ${isLate(today)}, 'reasons', to_json(n.reasons))`;
}

export interface NeedRow {
  readonly need: NeedView;
}
