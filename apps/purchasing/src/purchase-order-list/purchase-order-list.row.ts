import {
  purchaseOrderDimensions,
  purchaseOrderFlags,
  type PurchaseOrderDimension,
  type PurchaseOrderFilter,
  type PurchaseOrderFlag,
  type PurchaseStage,
  type purchaseOrderDateFields,
} from '@comptoir/contracts';
import { rangeOf } from '@comptoir/kernel';
import {
  containsWord,
  oneOf,
  searchWords,
  sql,
  storeScope,
  type Scope,
  type SqlFragment,
} from '@comptoir/persistence';
import { stageColumn } from '../purchase-stages/purchase-stage.predicates';

/** What the conditions of the list depend on besides the rows. */
export interface ListView {
  /** The day in the store of `purchase_order o`. */
  readonly today: SqlFragment;
  /** Days after which an acknowledgement is late. */
  readonly acknowledgementDays: number;
  /** The stages of purchasing, in their order. */
  readonly stages: readonly PurchaseStage[];
}

const underway = sql`o.status in ('SENT', 'ACKNOWLEDGED', 'PARTIALLY_RECEIVED')`;
const lateLine = sql`exists (select from purchase_line l where l.purchase_order_id = o.id and l.late)`;

const flags: Readonly<Record<PurchaseOrderFlag, (view: ListView) => SqlFragment>> = {
  lateAcknowledgement: ({ today, acknowledgementDays }) =>
    sql`(o.status = 'SENT' and o.sent_on + ${acknowledgementDays}::int < ${today})`,
  /** Overdue ones too: they are still to be received. */
  toReceiveThisWeek: ({ today }) => sql`(${underway} and o.due_on <= date_trunc('week', ${today})::date + 6)`,
  priceDeviations: () => sql`(o.price_deviation and o.status not in ('INVOICED', 'CLOSED', 'CANCELLED'))`,
  late: () => sql`(${underway} and ${lateLine})`,
  undelivered: () => sql`(o.status = 'SENT' and o.undelivered is not null)`,
};

export const flagCondition = (flag: PurchaseOrderFlag, view: ListView): SqlFragment => flags[flag](view);

/** The names of the flags that a row has, as an array. */
export function flagCodes(view: ListView): SqlFragment {
  const each = purchaseOrderFlags.map((flag) => sql`case when ${flags[flag](view)} then ${flag} end`);
  return sql`array_remove(array[${sql.join(each)}]::text[], null)`;
}

const dates: Readonly<Record<(typeof purchaseOrderDateFields)[number], SqlFragment>> = {
  createdOn: sql`o.created_on`,
  requestedOn: sql`o.requested_on`,
  expectedOn: sql`o.expected_on`,
  sentOn: sql`o.sent_on`,
};
/** Indexes have these very expressions. */
const ownWords = sql`search_text(w.number || ' ' || w.supplier_name || ' ' || coalesce(w.supplier_number, ''))`;
const projectWords = sql`search_text(p.number || ' ' || p.label)`;
const customerWords = sql`search_text(k.name)`;
const orderWords = sql`search_text(coalesce(c.number, ''))`;

/** Said by the purchase order itself, or by a project, its customer or an order that it buys for: one index after the other. */
const says = (word: string): SqlFragment => sql`o.id in (
  select w.id from purchase_order w where ${containsWord(ownWords, word)}
  union all select l.purchase_order_id from project p join purchase_line l on l.project_id = p.id
    where ${containsWord(projectWords, word)}
  union all select l.purchase_order_id from customer k join project p on p.customer_id = k.id
      join purchase_line l on l.project_id = p.id
    where ${containsWord(customerWords, word)}
  union all select l.purchase_order_id from sales_order c join purchase_line l on l.order_id = c.id
    where ${containsWord(orderWords, word)})`;
const hasLine = (condition: SqlFragment) =>
  sql`exists (select from purchase_line l where l.purchase_order_id = o.id and ${condition})`;

/** What each dimension of a filter asks of a row; nothing where the filter says nothing about it. */
const dimensions: Readonly<
  Record<PurchaseOrderDimension, (filter: PurchaseOrderFilter, view: ListView) => SqlFragment[]>
> = {
  store: ({ store }) => (store ? [oneOf(sql`o.store_id`, store)] : []),
  supplier: ({ supplier }) => (supplier ? [oneOf(sql`o.supplier_id`, supplier)] : []),
  status: ({ status }) => (status ? [oneOf(sql`o.status`, status)] : []),
  stage: ({ stage }, { stages }) => (stage ? [sql`${stageColumn(stages)} = any(${stage}::uuid[])`] : []),
  date: (filter) => {
    const { from, to } = rangeOf(filter);
    const on = dates[filter.dateField];
    return [...(from ? [sql`${on} >= ${from}`] : []), ...(to ? [sql`${on} <= ${to}`] : [])];
  },
  flag: ({ flag = [] }, view) => flag.map((each) => flags[each](view)),
  project: ({ project }) => (project ? [hasLine(sql`l.project_id = ${project}`)] : []),
  order: ({ order }) => (order ? [hasLine(sql`l.order_id = ${order}`)] : []),
  generation: ({ generation }) => (generation ? [sql`o.generation_id = ${generation}`] : []),
  q: ({ q = '' }) => searchWords(q).map(says),
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
