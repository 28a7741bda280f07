import type { OrderListItem } from '@comptoir/contracts';
import type { Day } from '@comptoir/kernel';
import { sql, type Scope } from '@comptoir/persistence';
import type { ListView, Shown } from '../../lists/document-list';
import { moneyOf, paperColumns, paperItemOf, type PaperRow } from '../../lists/paper-item';
import { flagCodes, overdue } from '../order.predicates';

interface OrderRow extends PaperRow {
  readonly hold_reason: string | null;
  readonly hold_by: string | null;
  readonly hold_since: Day | null;
  readonly confirmed_on: Day | null;
  readonly planned_delivery: Day | null;
  readonly fitting_on: Day | null;
  readonly expected_on: Day | null;
  readonly expected_from: string | null;
  readonly status: OrderListItem['status'];
  readonly quote_id: string | null;
  readonly quote_number: string | null;
  readonly flags: OrderListItem['flags'];
  readonly awaiting_delivery: boolean;
  readonly reasons: OrderListItem['reasons'];
  readonly ordered: OrderListItem['ordered'];
  readonly sent: OrderListItem['sent'];
  readonly received: OrderListItem['received'];
  readonly purchases: OrderListItem['purchases'];
  readonly payment_light: OrderListItem['paymentLight'];
  readonly overdue: boolean;
  readonly paid: string;
  readonly remaining: string;
}

const purchases = sql`(
  select json_build_object('draft', count(*) filter (where c.draft > 0), 'sent', count(*) filter (where c.sent > c.received),
    'received', count(*) filter (where c.received > 0 and c.received >= c.sent))
  from order_coverage c where c.order_id = s.order_id)`;

export function shownOrders(view: ListView, margins: Scope | undefined): Shown<OrderRow, OrderListItem> {
  return {
    joins: sql`left join project p on p.id = h.project_id left join quote q on q.id = h.quote_id`,
    columns: sql`${paperColumns(margins)}, p.hold_reason, p.hold_by, p.hold_since, s.confirmed_on,
      s.planned_delivery, s.fitting_on, s.expected_on, s.expected_from, s.status, h.quote_id, q.number as quote_number, ${flagCodes} as flags, s.awaiting_delivery,
      s.reasons, s.ordered, s.sent, s.received, ${purchases} as purchases, s.payment_light, ${overdue(view)} as overdue, s.paid,
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
    fittingOn: row.fitting_on,
    expected:
      row.expected_on && row.expected_from ? { on: row.expected_on, purchaseOrder: row.expected_from } : null,
    status: row.status,
    quote: row.quote_id ? { id: row.quote_id, number: row.quote_number } : null,
    flags: row.flags,
    awaitingDelivery: row.awaiting_delivery,
    reasons: row.reasons,
    ordered: row.ordered,
    sent: row.sent,
    received: row.received,
    purchases: row.purchases,
    paymentLight: row.payment_light,
    overdue: row.overdue,
    paid: moneyOf(row.paid),
    remaining: moneyOf(row.remaining),
  });
}
