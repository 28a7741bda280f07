import { orderFlags, projectStages, type orderIndicatorKeys, type paperProgress } from '@comptoir/contracts';
import { sql, type SqlFragment } from '@comptoir/persistence';
import type { ListView } from '../lists/document-list';
import { perStore } from '../lists/per-store';

export type OrderFlag = (typeof orderIndicatorKeys)[number];
export type OrderProgress = (typeof paperProgress)[number];

const beforeControl = projectStages.slice(0, projectStages.indexOf('CONTROLLED'));
/** Not over yet: what holds such an order up is worth an icon. */
const open = sql`s.status in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT')`;

/**
 * The named predicates on an order's state `s`, or on a row of its counters, each defined here and nowhere else: icon
 * on the row, filter, indicator and target of a bulk operation.
 */
export const flagPredicates: Readonly<Record<OrderFlag, SqlFragment>> = {
  inProgress: sql`s.status in ('CONFIRMED', 'IN_FULFILMENT')`,
  orderable: sql`s.orderable`,
  awaitingDelivery: sql`s.awaiting_delivery`,
  notControlled: sql`(${open} and s.project_stage in (${sql.join(beforeControl.map((stage) => sql`${stage}`))}))`,
  blocked: sql`(${open} and s.project_hold = 'BLOCKED')`,
  onHold: sql`(${open} and s.project_hold = 'ON_HOLD')`,
  deliveryLate: sql`s.delivery_late`,
  purchased: sql`(${open} and s.ordered = 'FULL')`,
  draft: sql`s.status = 'DRAFT'`,
  confirmed: sql`s.status = 'CONFIRMED'`,
  inFulfilment: sql`s.status = 'IN_FULFILMENT'`,
  delivered: sql`s.status = 'DELIVERED'`,
  closed: sql`s.status = 'CLOSED'`,
  cancelled: sql`s.status = 'CANCELLED'`,
};

/** The icons of a row, in their order. */
export const flagCodes = sql`array_remove(array[${sql.join(
  orderFlags.map((name) => sql`case when ${flagPredicates[name]} then ${name}::text end`),
)}], null)`;

export const progressPredicates: Readonly<Record<OrderProgress, SqlFragment>> = {
  canGeneratePurchases: flagPredicates.orderable,
  purchased: flagPredicates.purchased,
  notControlled: flagPredicates.notControlled,
  blocked: flagPredicates.blocked,
  onHold: flagPredicates.onHold,
  awaitingDelivery: flagPredicates.awaitingDelivery,
  carriedOver: sql`s.carry_over <> 'NONE'`,
};

/** Of the state alone: what is due depends on the store's today. */
export function overdue({ days }: Pick<ListView, 'days'>): SqlFragment {
  return sql`coalesce(${perStore(days, sql`s.store_id`, ({ today }) => sql`s.due_on < ${today}::date`)}, false)`;
}
