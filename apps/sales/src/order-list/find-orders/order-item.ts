import { orderFlags, type OrderListItem } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { sql, type Scope } from '@comptoir/persistence';
import type { ListView, Shown } from '../../lists/document-list';
import { moneyOf, paperColumns, paperItemOf, type PaperRow } from '../../lists/paper-item';
import { flagPredicates, overdue } from '../order.predicates';

interface OrderRow extends PaperRow {
  readonly hold_reason: string | null;
  readonly hold_by: string | null;
  readonly hold_since: Day | null;
  readonly confirmed_on: Day | null;
  readonly planned_delivery: Day | null;
  readonly status: OrderListItem['status'];
  readonly quote_id: string | null;
  readonly quote_number: string | null;
  readonly flags: OrderListItem['flags'];
  readonly awaiting_delivery: boolean;
  readonly reasons: OrderListItem['reasons'];
  readonly ordered: OrderListItem['ordered'];
  readonly sent: OrderListItem['sent'];
  readonly received: OrderListItem['received'];
  readonly payment_light: OrderListItem['paymentLight'];
  readonly overdue: boolean;
  readonly paid: string;
  readonly remaining: string;
}

/** The icons of a row, in their order. */
const flags = sql`array_remove(array[${sql.join(
  orderFlags.map((name) => sql`case when ${flagPredicates[name]} then ${name}::text end`),
)}], null)`;

export function shownOrders(view: ListView, margins: Scope | undefined): Shown<OrderRow, OrderListItem> {
  return {
    joins: sql`left join project p on p.id = h.project_id left join quote q on q.id = h.quote_id`,
    columns: sql`${paperColumns(margins)}, p.hold_reason, p.hold_by, p.hold_since, s.confirmed_on,
      s.planned_delivery, s.status, h.quote_id, q.number as quote_number, ${flags} as flags, s.awaiting_delivery,
      s.reasons, s.ordered, s.sent, s.received, s.payment_light, ${overdue(view)} as overdue, s.paid,
      s.amount_incl_tax - s.paid as remaining`,
    itemOf,
  };
}

function itemOf(row: OrderRow): OrderListItem {
  const paper = paperItemOf(row);
  return Object.assign(paper, {
    project: Object.assign(paper.project, {
      holdReason: row.hold_reason,
      holdBy: row.hold_by,
      holdSince: row.hold_since,
    }),
    confirmedOn: row.confirmed_on,
    plannedDelivery: row.planned_delivery,
    status: row.status,
    quote: row.quote_id ? { id: row.quote_id, number: row.quote_number } : null,
    flags: row.flags,
    awaitingDelivery: row.awaiting_delivery,
    reasons: row.reasons,
    ordered: row.ordered,
    sent: row.sent,
    received: row.received,
    paymentLight: row.payment_light,
    overdue: row.overdue,
    paid: moneyOf(row.paid),
    remaining: moneyOf(row.remaining),
  });
}
