import { orderFlags } from '@comptoir/contracts';
import { centsText, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import type { ListView } from '../../lists/document-list';
import { flagPredicates, overdue } from '../order.predicates';

/** The icons of a row, in their order. */
const flags = sql`array_remove(array[${sql.join(
  orderFlags.map((name) => sql`case when ${flagPredicates[name]} then ${name}::text end`),
)}], null)`;
const project = sql`(
  select json_build_object('id', h.project_id, 'number', h.project_number, 'label', h.project_label,
    'stage', s.project_stage, 'hold', s.project_hold, 'holdReason', p.hold_reason, 'holdBy', p.hold_by,
    'holdSince', p.hold_since)
  from project p where p.id = h.project_id)`;
const quote = sql`(select json_build_object('id', q.id, 'number', q.number) from quote q where q.id = h.quote_id)`;

/** A row of the list as the contract's JSON; the margin only where its own permission reaches. */
export function orderItem(view: ListView, marginScope: Scope | undefined): SqlFragment {
  const item = sql`json_build_object(
    'id', h.id, 'version', s.version, 'number', h.number, 'project', ${project},
    'customer', json_build_object('id', h.customer_id, 'name', h.customer_name),
    'store', json_build_object('id', h.store_id, 'name', st.name),
    'salesperson', case when h.salesperson_id is not null then
      json_build_object('id', h.salesperson_id, 'name', coalesce(h.salesperson_name, '')) end,
    'createdOn', h.created_on, 'confirmedOn', s.confirmed_on, 'plannedDelivery', s.planned_delivery,
    'status', s.status, 'carryOver', s.carry_over, 'quote', ${quote}, 'flags', ${flags},
    'awaitingDelivery', s.awaiting_delivery, 'reasons', s.reasons, 'ordered', s.ordered, 'sent', s.sent,
    'received', s.received, 'paymentLight', s.payment_light, 'overdue', ${overdue(view)},
    'paid', ${centsText(sql`s.paid`)}, 'remaining', ${centsText(sql`s.amount_incl_tax - s.paid`)},
    'amountExclTax', ${centsText(sql`s.amount_excl_tax`)}, 'amountInclTax', ${centsText(sql`s.amount_incl_tax`)})`;
  if (!marginScope) return item;
  const visible = storeScope(marginScope, sql`s.store_id`, sql`s.salesperson_id`);
  const margin = centsText(sql`s.amount_excl_tax - s.cost`);
  return sql`(${item})::jsonb || case when ${visible} then jsonb_build_object('margin', ${margin}) else '{}' end`;
}
