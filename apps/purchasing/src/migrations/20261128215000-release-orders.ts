import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Up to which version nothing of an order may be bought, because it is being cancelled. */
export class ReleaseOrders20261128215000 implements MigrationInterface {
  readonly name = 'ReleaseOrders20261128215000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sales_order add column released_version int not null default 0');
    await runner.query(needToday(`o.status = 'CANCELLED' or o.released_version >= o.version`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(needToday(`o.status = 'CANCELLED'`));
    await runner.query('alter table sales_order drop column released_version');
  }
}

/** The one place that says why something cannot be bought now. */
function needToday(cancelled: string): string {
  return `create or replace view need_today as
  select n.order_line_id, n.position, n.article_id, a.reference as article_reference, n.label, n.quantity, n.ordered,
    greatest(n.quantity - n.ordered, 0) as remaining, o.id as order_id, o.number as order_number, o.store_id,
    o.project_id, o.planned_delivery, p.number as project_number, p.label as project_label, s.id as supplier_id,
    s.name as supplier_name, s.lead_time_days, s.order_minimum, t.supplier_reference, t.unit_price,
    coalesce(round(greatest(n.quantity - n.ordered, 0) * t.unit_price * 100), 0)::bigint as amount,
    array_remove(array[
      case when o.status = 'DRAFT' then 'NOT_CONFIRMED' end,
      case when ${cancelled} then 'CANCELLED' end,
      case when o.status in ('DELIVERED', 'CLOSED') then 'DELIVERED' end,
      case when coalesce(p.stage, 'IDENTIFIED') in
        ('IDENTIFIED', 'AWAITING_QUOTE_APPROVAL', 'TO_FOLLOW_UP', 'SURVEY_TO_DO', 'SURVEY_VALIDATED')
        then 'NOT_CONTROLLED' end,
      case when p.hold = 'ON_HOLD' then 'ON_HOLD' end,
      case when p.hold = 'BLOCKED' then 'BLOCKED' end,
      case when s.id is null then 'NO_SUPPLIER' end,
      case when s.id is not null and t.supplier_reference is null then 'NO_SUPPLIER_REFERENCE' end,
      case when n.ordered >= n.quantity then 'ALREADY_ORDERED' end], null) as reasons
  from need n
  join sales_order o on o.id = n.order_id
  left join project p on p.id = o.project_id
  left join article a on a.id = n.article_id
  left join supplier s on s.id = coalesce(n.chosen_supplier_id, a.supplier_id, n.announced_supplier_id)
  left join supplier_price own on own.supplier_id = s.id and own.article_id = n.article_id
  cross join lateral (
    select coalesce(own.supplier_reference,
        case when s.id = a.supplier_id then a.supplier_reference end,
        case when s.id = n.announced_supplier_id then n.announced_reference end) as supplier_reference,
      coalesce(own.unit_price, case when s.id = a.supplier_id then a.purchase_price end) as unit_price
  ) t`;
}
