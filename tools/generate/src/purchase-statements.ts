import type { Day } from '@comptoir/kernel';

/** An id made from text, in the form of RFC 9562 version 5. */
const uuidOf = (text: string) =>
  `overlay(overlay(md5(${text}) placing '5' from 13) placing '8' from 17)::uuid`;
const dice = `('x' || substr(md5(p.id::text), 1, 7))::bit(28)::int % 100`;

/** Where a purchase order stands, from what became of its lines. */
const statusOf = `case p.fate
  when 'DRAFT' then case when ${dice} < 20 then 'APPROVED' else 'DRAFT' end
  when 'SENT' then case
    when p.complete then 'RECEIVED' when p.begun then 'PARTIALLY_RECEIVED'
    when ${dice} < 60 then 'ACKNOWLEDGED' else 'SENT' end
  else p.fate end`;

/** Purchase orders of the lines in `ordered_line`, by store, supplier and week. */
export const purchaseStatements = (today: Day): string[] => [
  `alter table ordered_line add purchase_order_id uuid`,
  `update ordered_line set purchase_order_id =
     ${uuidOf(`concat_ws(' ', store_id, supplier_id, fate, date_trunc('week', created_on)::date)`)}`,
  `create temporary table planned_purchase on commit drop as
   select purchase_order_id as id, store_id, supplier_id, fate,
     least(max(created_on) + 3, '${today}'::date) as created_on, count(*) as lines,
     coalesce(sum(round(quantity * unit_price * 100)), 0)::bigint as amount,
     bool_and(received >= quantity) as complete, bool_or(received > 0) as begun
   from ordered_line group by 1, 2, 3, 4`,
  `insert into purchase_order (id, number, status, supplier_id, supplier_name, store_id, deliver_to, requested_on,
     expected_on, created_on, created_by, approved_by, sent_on, acknowledged_on, supplier_number, line_count, amount)
   select p.id, 'CF-' || extract(year from p.created_on) || '-' || to_char(row_number() over (
       partition by extract(year from p.created_on) order by p.created_on, p.id), 'FM999999900000'),
     p.status, p.supplier_id, s.name, p.store_id, 'STORE', p.created_on + 21,
     case when p.acknowledged then p.created_on + 21 + p.dice % 9 end, p.created_on, 'Comptoir',
     case when p.status <> 'DRAFT' then 'Comptoir' end, case when p.sent then least(p.created_on + 1, '${today}'::date) end,
     case when p.acknowledged then least(p.created_on + 4, '${today}'::date) end,
     case when p.acknowledged then 'AR-' || p.dice || '-' || substr(p.id::text, 1, 8) end, p.lines, p.amount
   from (
     select *, status not in ('DRAFT', 'APPROVED') as sent, status not in ('DRAFT', 'APPROVED', 'SENT') as acknowledged
     from (select p.*, ${dice} as dice, ${statusOf} as status from planned_purchase p) p
   ) p join supplier s on s.id = p.supplier_id`,
  `insert into purchase_line (id, purchase_order_id, position, order_line_id, order_id, project_id, article_id, label,
     supplier_reference, quantity, unit_price, covers, received, invoiced, invoiced_amount, expected_on)
   select ${uuidOf(`'purchase line ' || l.order_line_id`)}, o.id,
     row_number() over (partition by o.id order by l.order_line_id), l.order_line_id, l.order_id, l.project_id,
     l.article_id, l.label, l.supplier_reference, l.quantity, l.unit_price, l.quantity, l.received,
     case when o.status in ('INVOICED', 'CLOSED') then l.quantity else 0 end,
     case when o.status in ('INVOICED', 'CLOSED') then round(l.quantity * l.unit_price * 100) else 0 end, o.expected_on
   from ordered_line l join purchase_order o on o.id = l.purchase_order_id`,
  `insert into document_counter (kind, year, next)
   select 'PURCHASE_ORDER', extract(year from created_on)::int, count(*) + 1 from purchase_order group by 2`,
];
