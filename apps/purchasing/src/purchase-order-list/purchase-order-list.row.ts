import {
  purchaseOrderDimensions,
  purchaseOrderFlags,
  type PurchaseOrderDimension,
  type PurchaseOrderFilter,
  type PurchaseOrderFlag,
  type purchaseOrderDateFields,
} from '@comptoir/contracts';
import { containsPattern, sql, storeScope, type Scope, type SqlFragment } from '@comptoir/persistence';

/** What the conditions of the list depend on besides the rows. */
export interface ListView {
  /** The day in the store of `purchase_order o`. */
  readonly today: SqlFragment;
  /** Days after which an acknowledgement is late. */
  readonly acknowledgementDays: number;
}

const underway = sql`o.status in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED')`;
const lateLine = sql`exists (
  select from purchase_line l join sales_order so on so.id = l.order_id
  where l.purchase_order_id = o.id and l.expected_on > so.planned_delivery and l.received < l.quantity)`;

const flags: Readonly<Record<PurchaseOrderFlag, (view: ListView) => SqlFragment>> = {
  lateAcknowledgement: ({ today, acknowledgementDays }) =>
    sql`(o.status = 'SENT' and o.sent_on + ${acknowledgementDays}::int < ${today})`,
  /** Overdue ones too: they are still to be received. */
  toReceiveThisWeek: ({ today }) =>
    sql`(${underway} and coalesce(o.expected_on, o.requested_on) <= date_trunc('week', ${today})::date + 6)`,
  priceDeviations: () => sql`(o.price_deviation and o.status not in ('INVOICED', 'CLOSED', 'CANCELLED'))`,
  late: () => sql`(${underway} and ${lateLine})`,
};

export const flagCondition = (flag: PurchaseOrderFlag, view: ListView): SqlFragment => flags[flag](view);

/** The names of the flags that a row has, as JSON. */
export function flagsOf(view: ListView): SqlFragment {
  const each = purchaseOrderFlags.map((flag) => sql`case when ${flags[flag](view)} then ${flag} end`);
  return sql`to_json(array_remove(array[${sql.join(each)}]::text[], null))`;
}

const dates: Readonly<Record<(typeof purchaseOrderDateFields)[number], SqlFragment>> = {
  createdOn: sql`o.created_on`,
  requestedOn: sql`o.requested_on`,
  expectedOn: sql`o.expected_on`,
  sentOn: sql`o.sent_on`,
};
/** An index has this very expression. */
const text = sql`search_text(o.number || ' ' || o.supplier_name || ' ' || coalesce(o.supplier_number, ''))`;
const hasLine = (condition: SqlFragment) =>
  sql`exists (select from purchase_line l where l.purchase_order_id = o.id and ${condition})`;

/** What each dimension of a filter asks of a row; nothing where the filter says nothing about it. */
const dimensions: Readonly<
  Record<PurchaseOrderDimension, (filter: PurchaseOrderFilter, view: ListView) => SqlFragment[]>
> = {
  store: ({ store }) => (store ? [sql`o.store_id = any(${store}::uuid[])`] : []),
  supplier: ({ supplier }) => (supplier ? [sql`o.supplier_id = any(${supplier}::uuid[])`] : []),
  status: ({ status }) => (status ? [sql`o.status = any(${status})`] : []),
  date: ({ dateField, from, to }) => [
    ...(from ? [sql`${dates[dateField]} >= ${from}`] : []),
    ...(to ? [sql`${dates[dateField]} <= ${to}`] : []),
  ],
  flag: ({ flag = [] }, view) => flag.map((each) => flags[each](view)),
  project: ({ project }) => (project ? [hasLine(sql`l.project_id = ${project}`)] : []),
  order: ({ order }) => (order ? [hasLine(sql`l.order_id = ${order}`)] : []),
  generation: ({ generation }) => (generation ? [sql`o.generation_id = ${generation}`] : []),
  q: ({ q = '' }) =>
    q
      .trim()
      .split(/\s+/)
      .filter(Boolean)
      .slice(0, 8)
      .map((word) => sql`${text} like search_text(${containsPattern(word)})`),
};

/** What a filter means on the rows `purchase_order o` of a scope, less one dimension: for the list and its figures. */
export function conditionOf(
  filter: PurchaseOrderFilter,
  scope: Scope,
  view: ListView,
  except?: PurchaseOrderDimension,
): SqlFragment {
  const asked = purchaseOrderDimensions.filter((dimension) => dimension !== except);
  return sql.and([
    storeScope(scope, sql`o.store_id`),
    ...asked.flatMap((dimension) => dimensions[dimension](filter, view)),
  ]);
}

/** The dimensions that a filter narrows. */
export const narrowedBy = (filter: PurchaseOrderFilter, view: ListView): PurchaseOrderDimension[] =>
  purchaseOrderDimensions.filter((dimension) => dimensions[dimension](filter, view).length > 0);
