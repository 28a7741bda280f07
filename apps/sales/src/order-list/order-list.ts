import type { orderDimensions, OrderFilter, orderSorts } from '@comptoir/contracts';
import { oneOf, sql, sortsOf } from '@comptoir/persistence';
import type { DocumentList } from '../lists/document-list';
import {
  counterSums,
  dateDimension,
  known,
  leadOf,
  ordered,
  paperOrders,
  paperTables,
  sharedBy,
} from '../lists/paper-list';
import { flagPredicates, overdue, progressPredicates } from './order.predicates';

export type OrderDimension = (typeof orderDimensions)[number];
export type OrderSort = (typeof orderSorts)[number];

const tables = paperTables({
  header: sql`sales_order`,
  state: sql`order_state`,
  line: sql`order_line`,
  search: sql`order_search`,
  key: sql`order_id`,
});
const { store, party, ...others } = tables.dimensions;
const confirmed = known(sql`s.confirmed_on`);
const planned = known(sql`s.planned_delivery`);

/** The list of orders. */
export const orderList: DocumentList<OrderFilter, OrderDimension, OrderSort> = {
  ...tables,
  counters: [
    {
      from: () => sql`order_counter s`,
      tells: ['store', 'status', 'flag', 'progress', 'payment', 'stage', 'activity', 'carryOver'],
      ...counterSums,
    },
  ],
  leadFor: (filter, sort) => {
    const { status, flag, progress, reason, payment, overdue: late, stage, activity } = filter;
    const narrowed = status ?? flag ?? progress ?? reason ?? payment ?? late ?? stage ?? activity;
    return leadOf(filter, { sort, narrowed: narrowed !== undefined });
  },
  dimensions: {
    store,
    party,
    date: dateDimension<OrderFilter>({
      createdOn: ({ lead }) => sql`${sharedBy(lead)}.created_on`,
      confirmedOn: () => confirmed,
      plannedDelivery: () => planned,
    }),
    status: ({ status }) => status && oneOf(sql`s.status`, status),
    flag: ({ flag }) => flag && sql.or(flag.map((name) => flagPredicates[name])),
    progress: ({ progress }) => progress && sql.and(progress.map((name) => progressPredicates[name])),
    reason: ({ reason }) => reason && sql`s.reasons && ${reason}::text[]`,
    payment: ({ payment }) => payment && oneOf(sql`s.payment_light`, payment),
    overdue: (filter, view) =>
      filter.overdue === undefined ? undefined : filter.overdue ? overdue(view) : sql`not ${overdue(view)}`,
    ...others,
  },
  sortsFor: (view) => {
    const tail = [ordered(tables.id(view.lead), sql`uuid`)];
    return sortsOf('orders', {
      ...paperOrders(view, tail),
      confirmedOn: [ordered(confirmed, sql`date`), ...tail],
      plannedDelivery: [ordered(planned, sql`date`), ...tail],
      remaining: [ordered(sql`(s.amount_incl_tax - s.paid)`, sql`bigint`), ...tail],
    });
  },
};
