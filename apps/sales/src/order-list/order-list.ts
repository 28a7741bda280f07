import type { orderDimensions, OrderFilter, orderSorts, partyFilterRoles } from '@comptoir/contracts';
import { sql, sortsOf, type SortColumn, type SqlFragment } from '@comptoir/persistence';
import { rangeOf } from '../lists/date-range';
import type { DocumentList, ListView } from '../lists/document-list';
import { oneOf } from '../lists/one-of';
import { containsWords } from '../lists/search-words';
import { flagPredicates, overdue, progressPredicates } from './order.predicates';

export type OrderDimension = (typeof orderDimensions)[number];
export type OrderSort = (typeof orderSorts)[number];

const header = sql`h`;
const state = sql`s`;

/** Orders whose index is the header's. */
const headerSorts: readonly OrderSort[] = ['number', 'project', 'customer', 'store', 'salesperson'];
/** A day that is not known comes after those that are. */
const known = (column: SqlFragment) => sql`coalesce(${column}, 'infinity'::date)`;

/** The list of orders: header `h`, state `s`, store `st`. */
export const orderList: DocumentList<OrderFilter, OrderDimension, OrderSort> = {
  from: (lead) =>
    lead === state
      ? sql`order_state s left join sales_order h on h.id = s.order_id left join store st on st.id = s.store_id`
      : sql`sales_order h left join order_state s on s.order_id = h.id left join store st on st.id = h.store_id`,
  id: (lead) => (lead === state ? sql`s.order_id` : sql`h.id`),
  state,
  counters: [
    {
      from: sql`order_counter s`,
      documents: sql`s.count`,
      amountExclTax: sql`s.amount_excl_tax`,
      amountInclTax: sql`s.amount_incl_tax`,
      tells: ['store', 'status', 'flag', 'progress', 'payment', 'stage', 'activity', 'carryOver'],
    },
  ],
  amountExclTax: sql`s.amount_excl_tax`,
  amountInclTax: sql`s.amount_incl_tax`,
  storeColumn: (lead) => sql`${lead}.store_id`,
  ownerColumn: (lead) => sql`${lead}.salesperson_id`,
  countsAtOnce: ({ q }) => (q?.trim() ? 1_000 : 10_000),
  leadFor: (filter, sort = 'createdOn') => {
    const { party, q, status, flag, progress, reason, payment, stage, activity } = filter;
    if (party || q || headerSorts.includes(sort)) return header;
    const narrowed = status ?? flag ?? progress ?? reason ?? payment ?? stage ?? activity ?? filter.overdue;
    return narrowed || sort !== 'createdOn' ? state : header;
  },
  dimensions: {
    store: ({ store }, { lead }) => store && oneOf(sql`${lead}.store_id`, store),
    party: ({ party, partyRole }) => (party ? takesPart(party, partyRole) : undefined),
    date: dateCondition,
    status: ({ status }) => status && oneOf(sql`s.status`, status),
    flag: ({ flag }) => flag && sql.or(flag.map((name) => flagPredicates[name])),
    progress: ({ progress }) => progress && sql.and(progress.map((name) => progressPredicates[name])),
    reason: ({ reason }) => reason && sql`s.reasons && ${reason}::text[]`,
    payment: ({ payment }) => payment && oneOf(sql`s.payment_light`, payment),
    overdue: (filter, view) =>
      filter.overdue === undefined ? undefined : filter.overdue ? overdue(view) : sql`not ${overdue(view)}`,
    stage: ({ stage }) => stage && oneOf(sql`s.project_stage`, stage),
    activity: ({ activity }) => activity && oneOf(sql`s.project_activity`, activity),
    carryOver: ({ carryOver }) => carryOver && oneOf(sql`s.carry_over`, carryOver),
    q: ({ q }) => (q?.trim() ? matches(q) : undefined),
  },
  sortsFor: (view) =>
    sortsOf('orders', {
      createdOn: [...by(sql`${view.lead}.created_on`, sql`date`), tail(view)],
      confirmedOn: [...by(known(sql`s.confirmed_on`), sql`date`), tail(view)],
      plannedDelivery: [...by(known(sql`s.planned_delivery`), sql`date`), tail(view)],
      number: [...by(sql`h.number`, sql`text`, 'last'), tail(view)],
      project: [...by(sql`search_text(h.project_label)`, sql`text`), tail(view)],
      customer: [...by(sql`search_text(h.customer_name)`, sql`text`), tail(view)],
      store: [...by(sql`search_text(st.name)`, sql`text`), tail(view)],
      salesperson: [...by(sql`search_text(coalesce(h.salesperson_name, ''))`, sql`text`), tail(view)],
      amountExclTax: [...by(sql`s.amount_excl_tax`, sql`bigint`), tail(view)],
      amountInclTax: [...by(sql`s.amount_incl_tax`, sql`bigint`), tail(view)],
      remaining: [...by(sql`(s.amount_incl_tax - s.paid)`, sql`bigint`), tail(view)],
      stage: [...by(sql`stage_rank(s.project_stage)`, sql`int`), tail(view)],
    }),
};

function by(column: SqlFragment, type: SqlFragment, nulls?: 'last'): SortColumn[] {
  return [{ column, type, direction: 'asc', ...(nulls && { nulls }) }];
}

function tail({ lead }: ListView): SortColumn {
  return { column: orderList.id(lead), type: sql`uuid`, direction: 'asc' };
}

const dateColumns: Readonly<Record<OrderFilter['dateField'], (lead: SqlFragment) => SqlFragment>> = {
  createdOn: (lead) => sql`${lead}.created_on`,
  confirmedOn: () => known(sql`s.confirmed_on`),
  plannedDelivery: () => known(sql`s.planned_delivery`),
};

function dateCondition(filter: OrderFilter, { lead }: ListView): SqlFragment | undefined {
  const { from, to } = rangeOf(filter);
  if (!from && !to) return undefined;
  const column = dateColumns[filter.dateField](lead);
  return sql.and([
    ...(from ? [sql`${column} >= ${from}::date`] : []),
    ...(to ? [sql`${column} <= ${to}::date`] : []),
    ...(filter.dateField === 'createdOn' ? [] : [sql`${column} < 'infinity'`]),
  ]);
}

type PartyFilterRole = (typeof partyFilterRoles)[number];
const roleConditions: Readonly<Record<PartyFilterRole, (party: string) => SqlFragment>> = {
  customer: (party) => sql`h.customer_id = ${party}`,
  salesperson: (party) => sql`h.salesperson_id = ${party}`,
  backOffice: (party) => sql`h.back_office_id = ${party}`,
  frontDesk: (party) => sql`h.front_desk_id = ${party}`,
  installer: (party) => sql`h.installer_id = ${party}`,
  supplier: (party) =>
    sql`h.id in (select l.order_id from order_line l join article a on a.id = l.article_id where a.supplier_id = ${party})`,
};

function takesPart(party: string, role?: PartyFilterRole): SqlFragment {
  if (role) return roleConditions[role](party);
  // One index after the other: the database would read every order for an `or` over several tables.
  const each = Object.values(roleConditions).map(
    (condition) => sql`select h.id from sales_order h where ${condition(party)}`,
  );
  return sql`h.id in (${sql.join(each, sql` union all `)})`;
}

function matches(q: string): SqlFragment {
  return sql`exists (select from order_search f where f.order_id = h.id and ${containsWords(sql`f.content`, q)})`;
}
