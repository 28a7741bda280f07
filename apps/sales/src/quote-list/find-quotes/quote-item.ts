import { centsText, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';
import type { ListView } from '../../lists/document-list';
import { daysLeftColumn, validityColumn } from '../quote.predicates';

/** A row of the list as the contract's JSON; the margin only where its own permission reaches. */
export function quoteItem(view: ListView, marginScope: Scope | undefined): SqlFragment {
  const item = sql`json_build_object(
    'id', h.id, 'version', s.version, 'number', h.number,
    'project', json_build_object('id', h.project_id, 'number', h.project_number, 'label', h.project_label,
      'stage', s.project_stage, 'hold', s.project_hold),
    'customer', json_build_object('id', h.customer_id, 'name', h.customer_name),
    'store', json_build_object('id', h.store_id, 'name', st.name),
    'salesperson', case when h.salesperson_id is not null then
      json_build_object('id', h.salesperson_id, 'name', coalesce(h.salesperson_name, '')) end,
    'createdOn', h.created_on, 'expiryDate', s.expiry_date, 'signedOn', s.signed_on,
    'daysLeft', ${daysLeftColumn(view)}, 'status', s.status, 'validity', ${validityColumn(view)},
    'carryOver', s.carry_over, 'lastRemindedOn', s.last_reminded_on,
    'amountExclTax', ${centsText(sql`s.amount_excl_tax`)}, 'amountInclTax', ${centsText(sql`s.amount_incl_tax`)})`;
  if (!marginScope) return item;
  const visible = storeScope(marginScope, sql`s.store_id`, sql`s.salesperson_id`);
  const margin = centsText(sql`s.amount_excl_tax - s.cost`);
  return sql`(${item})::jsonb || case when ${visible} then jsonb_build_object('margin', ${margin}) else '{}' end`;
}
