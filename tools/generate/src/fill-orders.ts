import { sql, type Tx, type SqlFragment } from '@comptoir/persistence';
import { refreshOrderability } from '@comptoir/sales/coverages/orderability.port';
import { searchContent } from '@comptoir/sales/orders/order-headings.port';
import { refreshDue } from '@comptoir/sales/payments/payment-schedules.port';

/** Emptied and filled together with the quotes that they come from; keys before what refers to them. */
export const orderTables = [
  'sales_order',
  'order_state',
  'order_line',
  'order_search',
  'order_amendment',
  'order_coverage',
  'payment_milestone',
  'payment',
  'quote_successor',
] as const;

/** An id made from text, in the form of RFC 9562 version 5. */
const uuidOf = (text: SqlFragment) =>
  sql`overlay(overlay(md5(${text}) placing '5' from 13) placing '8' from 17)::uuid`;

/** A number below a thousand that a document's id always gives. */
const roll = (salt: string) =>
  sql`(('x' || substr(md5(h.id::text || ${salt}::text), 1, 7))::bit(28)::int % 1000)`;

const statusOf = sql`case
  when ${roll('cancelled')} < 20 then 'CANCELLED'
  when s.project_stage = 'CLOSED' then 'CLOSED'
  when s.project_stage in ('DELIVERED', 'INSTALLED') then 'DELIVERED'
  when s.project_stage in ('PURCHASING', 'READY_TO_DELIVER') then 'IN_FULFILMENT'
  when ${roll('draft')} < 100 then 'DRAFT' else 'CONFIRMED' end`;

/** Of the total, in thousandths, what is paid: all of it once closed, mostly a deposit before. */
const paidShare = sql`case
  when o.status in ('DRAFT', 'CANCELLED') then 0 when o.status = 'CLOSED' then 1000
  when o.status = 'DELIVERED' then case when dice < 700 then 1000 else 300 end
  else case when dice < 800 then 300 else 0 end end`;

/**
 * An order for nearly every signed quote, so that three documents in ten are orders. Set by set, without indexes; what
 * sales derives from them comes with `deriveOrders`, once the indexes are back. How many there are.
 */
export async function fillOrders(tx: Tx): Promise<number> {
  await tx.execute(sql`
    create temporary table planned_order on commit drop as
    select ${uuidOf(sql`'order ' || h.id`)} as id, h.id as quote_id, ${statusOf} as status, s.signed_on as created_on,
      s.signed_on + 60 + ${roll('delivery')} % 60 as delivery, ${roll('paid')} as dice
    from quote h join quote_state s on s.quote_id = h.id where s.status = 'SIGNED' and ${roll('order')} < 950`);
  const orders = await tx.execute(sql`
    insert into sales_order (id, number, project_id, store_id, customer_id, salesperson_id, back_office_id, front_desk_id,
      installer_id, created_on, project_number, project_label, customer_name, salesperson_name, quote_id, vat)
    select o.id, case when o.status <> 'DRAFT' then 'CO-' || extract(year from o.created_on) || '-' || to_char(row_number() over (
        partition by extract(year from o.created_on), o.status = 'DRAFT' order by o.created_on, o.id), 'FM999999900000') end,
      h.project_id, h.store_id, h.customer_id, h.salesperson_id, h.back_office_id, h.front_desk_id, h.installer_id,
      o.created_on, h.project_number, h.project_label, h.customer_name, h.salesperson_name, h.id, h.vat
    from planned_order o join quote h on h.id = o.quote_id`);
  await tx.execute(sql`
    insert into order_state (order_id, store_id, salesperson_id, created_on, status, confirmed_on, planned_delivery,
      amount_excl_tax, amount_incl_tax, cost, paid, project_stage, project_hold, project_activity, coverage_version,
      expected_on, expected_version)
    select o.id, s.store_id, s.salesperson_id, o.created_on, o.status, case when o.status <> 'DRAFT' then o.created_on end,
      o.delivery, s.amount_excl_tax, s.amount_incl_tax, s.cost, s.amount_incl_tax * (${paidShare}) / 1000,
      s.project_stage, s.project_hold, s.project_activity,
      case when s.project_stage in ('PURCHASING', 'READY_TO_DELIVER')
        or (s.project_stage = 'CONTROLLED' and o.status = 'CONFIRMED' and o.dice < 150) then 1 else 0 end,
      case when o.status = 'IN_FULFILMENT' then o.delivery - 17 + o.dice % 20 end,
      case when o.status = 'IN_FULFILMENT' then 1 else 0 end
    from planned_order o join quote_state s on s.quote_id = o.quote_id`);
  await linesAndMoney(tx);
  await carryOver(tx);
  await tx.execute(sql`
    insert into order_search (order_id, content)
    select h.id, ${searchContent} from sales_order h join party c on c.id = h.customer_id`);
  await tx.execute(sql`
    insert into document_counter (kind, year, next)
    select 'ORDER', extract(year from created_on)::int, count(*) + 1 from sales_order where number is not null group by 2`);
  return orders;
}

async function linesAndMoney(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into order_line (order_id, position, id, quote_line_id, article_id, label, quantity, unit_price,
      discount_percent, vat_rate, eco_contribution, total, purchase_price)
    select o.id, l.position, ${uuidOf(sql`'order line ' || l.id`)}, l.id, l.article_id, l.label, l.quantity, l.unit_price,
      l.discount_percent, l.vat_rate, l.eco_contribution, l.total, l.purchase_price
    from planned_order o join quote_line l on l.quote_id = o.quote_id`);
  await tx.execute(sql`
    insert into order_coverage (order_line_id, order_id, draft, sent, received)
    select l.id, l.order_id, case when s.project_stage = 'CONTROLLED' then l.quantity else 0 end,
      case when s.project_stage = 'CONTROLLED' then 0 else l.quantity end,
      case when s.project_stage = 'READY_TO_DELIVER' then l.quantity
        when s.project_stage = 'PURCHASING' and l.position % 2 = 0 then l.quantity else 0 end
    from order_line l join order_state s on s.order_id = l.order_id where s.coverage_version = 1`);
  await tx.execute(sql`
    insert into payment_milestone (order_id, position, id, kind, amount, due_on, payer_kind)
    select s.order_id, m.position, ${uuidOf(sql`'milestone ' || m.position || s.order_id`)}, m.kind, m.amount, m.due_on, 'CUSTOMER'
    from order_state s cross join lateral (values
      (1, 'DEPOSIT', round(s.amount_incl_tax * 0.3)::bigint, s.created_on),
      (2, 'BALANCE', s.amount_incl_tax - round(s.amount_incl_tax * 0.3)::bigint, s.planned_delivery)
    ) as m(position, kind, amount, due_on) where m.amount > 0`);
  await tx.execute(sql`
    insert into payment (id, order_id, kind, amount, method, payer_kind, "on", recorded_at, recorded_by)
    select ${uuidOf(sql`'payment ' || order_id`)}, order_id, 'RECEIVED', paid, 'CARD', 'CUSTOMER', created_on, created_on, 'Comptoir'
    from order_state where paid > 0`);
}

async function carryOver(tx: Tx): Promise<void> {
  await tx.execute(sql`
    insert into quote_successor (quote_id, document_id, kind, number, taken_on)
    select h.quote_id, h.id, 'ORDER', h.number, h.created_on
    from sales_order h join planned_order o on o.id = h.id where o.status <> 'CANCELLED'`);
  await tx.execute(sql`
    update quote_state s set carry_over = 'FULL' from planned_order o
    where o.quote_id = s.quote_id and o.status <> 'CANCELLED'`);
}

/** What sales itself derives from orders; it needs the indexes. */
export async function deriveOrders(tx: Tx): Promise<number> {
  await refreshOrderability(tx, sql`true`);
  const orders = await tx.query<{ id: string }>(sql`select order_id as id from order_state`);
  for (let from = 0; from < orders.length; from += 50_000)
    await refreshDue(
      tx,
      orders.slice(from, from + 50_000).map(({ id }) => id),
    );
  return orders.length;
}
