import type { Day } from '@comptoir/kernel';

interface Source {
  readonly table: string;
  readonly columns: string;
  /** What sales has announced of it. */
  readonly from: string;
}

/**
 * The lines of orders that purchasing still has to do with, as a temporary table of sales: `fate` says what became of
 * their purchase order, and is null where there is none.
 */
export const orderedLines = (since: Day) => `
  create temporary table ordered_line as
  select l.id as order_line_id, l.order_id, l.position, o.project_id, o.store_id, l.article_id, l.label, l.quantity,
    a.supplier_id, a.supplier_reference, l.purchase_price, o.created_on,
    case
      when not a.purchasable or a.supplier_id is null or s.status in ('DRAFT', 'CANCELLED') then null
      when s.status = 'CLOSED' then 'CLOSED' when s.status = 'DELIVERED' then 'INVOICED'
      when s.project_stage = 'READY_TO_DELIVER' then 'RECEIVED'
      when c.draft > 0 then 'DRAFT' when c.sent > 0 then 'SENT'
    end as fate,
    case when s.status in ('CLOSED', 'DELIVERED') then l.quantity else coalesce(c.received, 0) end as received
  from sales_order o join order_state s on s.order_id = o.id join order_line l on l.order_id = o.id
    join article a on a.id = l.article_id left join order_coverage c on c.order_line_id = l.id
  where s.status <> 'CLOSED' or o.created_on > '${since}'`;

const orders = 'sales_order o join order_state s on s.order_id = o.id';
const wanted = 'o.id in (select order_id from ordered_line)';

/** In the order in which they refer to each other. */
export const announced: readonly Source[] = [
  {
    table: 'supplier',
    columns: 'id, announced_version, reference, name, email, active, lead_time_days',
    from: `select id, 1, reference, display_name, email, true, 21 from party
      where id in (select supplier_id from article)`,
  },
  {
    table: 'article',
    columns: 'id, version, reference, label, supplier_id, supplier_reference, purchase_price, purchasable',
    from: `select id, 1, reference, label, supplier_id, supplier_reference, purchase_price, purchasable from article`,
  },
  {
    table: 'project',
    columns: 'id, version, number, label, stage, hold',
    from: `select id, version, number, label, stage, hold from project
      where id in (select project_id from ordered_line)`,
  },
  {
    table: 'sales_order',
    columns: 'id, version, number, status, store_id, project_id, planned_delivery, coverage_version',
    from: `select o.id, s.version, o.number, s.status, o.store_id, o.project_id, s.planned_delivery, s.coverage_version
      from ${orders} where ${wanted}`,
  },
  {
    table: 'need',
    columns: 'order_line_id, order_id, position, article_id, label, quantity, ordered',
    from: `select order_line_id, order_id, position, article_id, label, quantity, case when fate is null then 0 else quantity end
      from ordered_line`,
  },
  {
    table: 'ordered_line',
    columns: `order_line_id, order_id, project_id, store_id, article_id, label, quantity, supplier_id, supplier_reference,
      unit_price, created_on, fate, received`,
    from: `select order_line_id, order_id, project_id, store_id, article_id, label, quantity, supplier_id, supplier_reference,
      purchase_price, created_on, fate, received from ordered_line where fate is not null`,
  },
];
