import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { replaceMilestones } from '../payments/payment-schedules.port';
import type { Totals } from '../pricing/totals';
import { vatLines } from '../quotes/quote-facts';
import type { OrderState } from './order';
import type { OrderLine } from './order-line';
import { refreshSearch, searchContent } from './order-headings.port';
import { lineRecords } from './order.row';

export interface NewOrder {
  readonly state: OrderState;
  readonly totals: Totals;
  /** Its key in another system. */
  readonly reference?: string;
}

const record = sql`record(id uuid, reference text, number text, "projectId" uuid, "createdOn" date, "confirmedOn" date,
  "plannedDelivery" date, status text, "quoteId" uuid, reason text, note text, vat jsonb, "amountExclTax" bigint,
  "amountInclTax" bigint, cost bigint, version int)`;

function recordsOf(orders: readonly NewOrder[]): SqlFragment {
  return sql.json(
    orders.map(({ state: { lines: _, milestones: _m, ...header }, totals, reference }) => ({
      ...header,
      reference: reference ?? null,
      vat: vatLines(totals.vat),
      amountExclTax: String(totals.amountExclTax.cents),
      amountInclTax: String(totals.amountInclTax.cents),
      cost: String(totals.cost.cents),
    })),
  );
}

/**
 * Writes new orders with their lines, schedules and search text, in a handful of statements however many there are.
 * Store, customer and people come from the project. An order that exists is left alone; the ids of those written are
 * returned. Orderability and what is due are to be refreshed after it.
 */
export async function insertOrders(tx: Tx, orders: readonly NewOrder[]): Promise<Set<string>> {
  if (orders.length === 0) return new Set();
  const records = recordsOf(orders);
  const rows = await tx.query<{ id: string }>(sql`
    insert into sales_order (id, reference, number, project_id, store_id, customer_id, salesperson_id, back_office_id,
      front_desk_id, installer_id, created_on, project_number, project_label, customer_name, salesperson_name, quote_id,
      vat, note, reason)
    select record.id, record.reference, record.number, p.id, p.store_id, p.customer_id, p.salesperson_id, p.back_office_id,
      p.front_desk_id, p.installer_id, "createdOn", p.number, p.label, c.display_name, s.display_name, "quoteId",
      vat, note, reason
    from jsonb_to_recordset(${records}) as ${record}
      join project p on p.id = "projectId" join party c on c.id = p.customer_id left join party s on s.id = p.salesperson_id
    on conflict (id) do nothing returning id`);
  const written = new Set(rows.map(({ id }) => id));
  if (written.size === 0) return written;
  const ids = [...written];
  await tx.execute(sql`
    insert into order_state (order_id, version, store_id, salesperson_id, created_on, status, confirmed_on,
      planned_delivery, amount_excl_tax, amount_incl_tax, cost, project_stage, project_hold, project_activity)
    select h.id, record.version, h.store_id, h.salesperson_id, h.created_on, status, "confirmedOn", "plannedDelivery",
      "amountExclTax", "amountInclTax", cost, p.stage, p.hold, p.activity
    from jsonb_to_recordset(${records}) as ${record} join sales_order h on h.id = record.id join project p on p.id = h.project_id
    where h.id = any(${ids}::uuid[])`);
  const states = orders.filter(({ state }) => written.has(state.id)).map(({ state }) => state);
  await insertLines(tx, states);
  await replaceMilestones(tx, states);
  await tx.execute(sql`
    insert into order_search (order_id, content)
    select h.id, ${searchContent} from sales_order h join party c on c.id = h.customer_id where h.id = any(${ids}::uuid[])`);
  return written;
}

/** Writes orders that exist as they are now, whatever of them changed. Their state rows must be locked already. */
export async function rewriteOrders(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
  if (orders.length === 0) return;
  const records = recordsOf(orders);
  const ids = orders.map(({ state }) => state.id);
  await tx.execute(sql`
    update sales_order h set number = record.number, project_id = p.id, store_id = p.store_id, customer_id = p.customer_id,
      salesperson_id = p.salesperson_id, back_office_id = p.back_office_id, front_desk_id = p.front_desk_id,
      installer_id = p.installer_id, created_on = "createdOn", project_number = p.number, project_label = p.label,
      customer_name = c.display_name, salesperson_name = (select display_name from party where id = p.salesperson_id),
      vat = record.vat
    from jsonb_to_recordset(${records}) as ${record} join project p on p.id = "projectId" join party c on c.id = p.customer_id
    where h.id = record.id`);
  await tx.execute(sql`
    update order_state s set version = record.version, store_id = h.store_id, salesperson_id = h.salesperson_id,
      created_on = h.created_on, status = record.status, confirmed_on = "confirmedOn", planned_delivery = "plannedDelivery",
      amount_excl_tax = "amountExclTax", amount_incl_tax = "amountInclTax", cost = record.cost,
      project_stage = p.stage, project_hold = p.hold, project_activity = p.activity
    from jsonb_to_recordset(${records}) as ${record} join sales_order h on h.id = record.id join project p on p.id = h.project_id
    where s.order_id = record.id`);
  const states = orders.map(({ state }) => state);
  await replaceLines(tx, states);
  await replaceMilestones(tx, states);
  await refreshSearch(tx, sql`h.id = any(${ids}::uuid[])`);
}

type WithLines = readonly { readonly id: string; readonly lines: readonly OrderLine[] }[];

export async function replaceLines(tx: Tx, orders: WithLines): Promise<void> {
  await tx.execute(sql`delete from order_line where order_id = any(${orders.map(({ id }) => id)}::uuid[])`);
  await insertLines(tx, orders);
}

async function insertLines(tx: Tx, orders: WithLines): Promise<void> {
  const records = orders.flatMap(({ id, lines }) => lineRecords(id, lines));
  if (records.length === 0) return;
  await tx.execute(sql`
    insert into order_line (order_id, position, id, quote_line_id, article_id, label, quantity, unit_price, discount_percent,
      vat_rate, eco_contribution, total, purchase_price)
    select "orderId", position, id, "quoteLineId", "articleId", label, quantity, "unitPrice", "discountPercent", "vatRate",
      "ecoContribution", total, "purchasePrice"
    from jsonb_to_recordset(${sql.json(records)}) as line("orderId" uuid, position int, id uuid, "quoteLineId" uuid,
      "articleId" uuid, label text, quantity numeric, "unitPrice" numeric, "discountPercent" numeric, "vatRate" text,
      "ecoContribution" bigint, total bigint, "purchasePrice" numeric)`);
}
