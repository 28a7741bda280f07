import {
  purchaseOrderFlags,
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

/** What a filter means on the rows `purchase_order o` of a scope: for the list and for its figures alike. */
export function conditionOf(filter: PurchaseOrderFilter, scope: Scope, view: ListView): SqlFragment {
  const words = filter.q?.trim().split(/\s+/).filter(Boolean).slice(0, 8) ?? [];
  const date = dates[filter.dateField];
  return sql.and([
    storeScope(scope, sql`o.store_id`),
    ...(filter.store ? [sql`o.store_id = any(${filter.store}::uuid[])`] : []),
    ...(filter.supplier ? [sql`o.supplier_id = any(${filter.supplier}::uuid[])`] : []),
    ...(filter.status ? [sql`o.status = any(${filter.status})`] : []),
    ...(filter.from ? [sql`${date} >= ${filter.from}`] : []),
    ...(filter.to ? [sql`${date} <= ${filter.to}`] : []),
    ...(filter.flag ?? []).map((flag) => flags[flag](view)),
    ...(filter.project ? [hasLine(sql`l.project_id = ${filter.project}`)] : []),
    ...(filter.order ? [hasLine(sql`l.order_id = ${filter.order}`)] : []),
    ...(filter.generation ? [sql`o.generation_id = ${filter.generation}`] : []),
    ...words.map((word) => sql`${text} like search_text(${containsPattern(word)})`),
  ]);
}
