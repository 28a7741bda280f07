import type { OrderStatus, VatRate } from '@comptoir/contracts';
import { Money, type Day } from '@comptoir/kernel';
import { sql } from '@comptoir/persistence';
import { lineSupply } from '../coverages/line-supply.port';
import { milestoneOfJson, milestonesColumn, type MilestoneJson } from '../payments/payment-schedules.port';
import { lineTotal } from '../pricing/line-total';
import { shortest } from '../pricing/scaled';
import type { OrderLine } from './order-line';
import type { OrderState } from './order';

/** The lines of the order `h` as JSON, in their order, with what decides whether each can be bought. */
export const linesColumn = sql`(
  select coalesce(json_agg(json_build_object(
    'id', l.id, 'quoteLineId', l.quote_line_id,
    'article', case when a.id is not null then json_build_object('id', a.id, 'reference', a.reference) end,
    'label', l.label, 'quantity', l.quantity::text, 'unitPrice', l.unit_price::text,
    'discountPercent', l.discount_percent::text, 'vatRate', l.vat_rate, 'ecoContribution', l.eco_contribution::text,
    'purchasePrice', l.purchase_price::text,
    'purchased', json_build_object('draft', coalesce(c.draft, 0)::text, 'sent', coalesce(c.sent, 0)::text,
      'received', coalesce(c.received, 0)::text),
    'purchasable', coalesce(a.purchasable, false), 'supplierId', ${lineSupply.supplierId},
    'supplierReference', ${lineSupply.reference}) order by l.position), '[]')
  from order_line l left join article a on a.id = l.article_id left join order_coverage c on c.order_line_id = l.id
    ${lineSupply.joins}
  where l.order_id = h.id)`;

export interface LineJson {
  readonly id: string;
  readonly quoteLineId: string | null;
  readonly article: OrderLine['article'];
  readonly label: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly discountPercent: string;
  readonly vatRate: VatRate;
  readonly ecoContribution: string;
  readonly purchasePrice: string | null;
  readonly purchased: OrderLine['purchased'];
  readonly purchasable: boolean;
  readonly supplierId: string | null;
  readonly supplierReference: string | null;
}

export function lineOfJson(json: LineJson): OrderLine {
  const { purchasable: _, supplierId: _s, supplierReference: _r, purchased, ...line } = json;
  return {
    ...line,
    quantity: shortest(line.quantity),
    unitPrice: shortest(line.unitPrice, 2),
    discountPercent: shortest(line.discountPercent),
    ecoContribution: Money.ofCents(line.ecoContribution),
    optional: false,
    purchased: {
      draft: shortest(purchased.draft),
      sent: shortest(purchased.sent),
      received: shortest(purchased.received),
    },
  };
}

/** Columns of header `h` and state `s` that make up an order. */
export const orderColumns = sql`
  h.id, s.version, h.number, h.project_id, s.store_id, h.customer_id, s.salesperson_id, s.status, s.created_on,
  s.confirmed_on, s.planned_delivery, h.quote_id, s.carry_over, h.reason, h.note, h.amendments,
  ${linesColumn} as lines, ${milestonesColumn(sql`h.id`)} as milestones`;

export interface OrderRow {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly project_id: string;
  readonly store_id: string;
  readonly customer_id: string;
  readonly salesperson_id: string | null;
  readonly status: OrderStatus;
  readonly created_on: Day;
  readonly confirmed_on: Day | null;
  readonly planned_delivery: Day | null;
  readonly quote_id: string | null;
  readonly carry_over: OrderState['carryOver'];
  readonly reason: string | null;
  readonly note: string | null;
  readonly amendments: number;
  readonly lines: readonly LineJson[];
  readonly milestones: readonly MilestoneJson[];
}

export function stateOfRow(row: OrderRow): OrderState {
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    projectId: row.project_id,
    storeId: row.store_id,
    customerId: row.customer_id,
    salespersonId: row.salesperson_id,
    status: row.status,
    createdOn: row.created_on,
    confirmedOn: row.confirmed_on,
    plannedDelivery: row.planned_delivery,
    quoteId: row.quote_id,
    carryOver: row.carry_over,
    reason: row.reason,
    note: row.note,
    amendments: row.amendments,
    lines: row.lines.map(lineOfJson),
    milestones: row.milestones.map(milestoneOfJson),
  };
}

export function lineRecords(orderId: string, lines: readonly OrderLine[]) {
  return lines.map(({ purchased: _, ...line }, index) => ({
    ...line,
    orderId,
    position: index + 1,
    articleId: line.article?.id ?? null,
    ecoContribution: String(line.ecoContribution.cents),
    total: String(lineTotal(line).cents),
  }));
}
