import type { Half, Samples } from '../workloads/samples';

/** What the row of any paper shows, as the API gives it. */
const paper = `'id', h.id, 'version', s.version, 'number', h.number,
  'project', json_build_object('id', h.project_id, 'number', h.project_number, 'label', h.project_label,
    'stage', s.project_stage, 'hold', s.project_hold),
  'customer', json_build_object('id', h.customer_id, 'name', h.customer_name),
  'store', json_build_object('id', h.store_id, 'name', st.name),
  'salesperson', json_build_object('id', h.salesperson_id, 'name', h.salesperson_name),
  'createdOn', h.created_on, 'status', s.status, 'carryOver', s.carry_over,
  'amountExclTax', s.amount_excl_tax::text, 'amountInclTax', s.amount_incl_tax::text,
  'margin', (s.amount_excl_tax - s.cost)::text`;
/** A row of the quotes, without what only a rule can tell. */
const item = `json_build_object(${paper}, 'expiryDate', s.expiry_date, 'signedOn', s.signed_on,
  'daysLeft', s.expiry_date - date '2026-11-24', 'lastRemindedOn', s.last_reminded_on)`;
const tables = 'quote h join quote_state s on s.quote_id = h.id join store st on st.id = h.store_id';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** The service whose database it is; sales where absent. */
  readonly of?: 'purchasing';
}

const byHeader = 'order by h.created_on desc, h.id desc';
const pageOf = (row: string, from: string) =>
  `select json_agg(item)::text as json from (select ${row} as item from ${from} limit 50) page`;
const sums = (from: string) => `select json_agg(one)::text as json from (
  select kind, sum(count) as count, sum(amount_excl_tax) as excl, sum(amount_incl_tax) as incl from (${from}) counted group by kind) one`;
const kinds = `case when expiry_date is null then status when expiry_date < '2026-11-24' then 'expired'
  when expiry_date <= '2026-12-04' then 'expiring' else 'valid' end as kind, count, amount_excl_tax, amount_incl_tax`;

const orderTables =
  'sales_order h join order_state s on s.order_id = h.id join store st on st.id = h.store_id';
const newest = (columns: string, from: string) =>
  `(select h.created_on, h.id, ${columns} as item from ${from} ${byHeader} limit 50)`;

const orderItem = `json_build_object(${paper}, 'confirmedOn', s.confirmed_on, 'plannedDelivery', s.planned_delivery,
  'reasons', s.reasons, 'ordered', s.ordered, 'sent', s.sent, 'received', s.received, 'paymentLight', s.payment_light,
  'paid', s.paid::text)`;
const newestPapers = `select json_agg(item)::text as json from (select item from (
    ${newest(`json_build_object(${paper}, 'type', 'QUOTE')`, tables)}
    union all ${newest(`json_build_object(${paper}, 'type', 'ORDER')`, orderTables)}
  ) h ${byHeader} limit 50) page`;
const purchaseItem = `json_build_object(
  'id', h.id, 'version', h.version, 'number', h.number, 'status', h.status,
  'supplier', json_build_object('id', h.supplier_id, 'name', h.supplier_name),
  'store', json_build_object('id', h.store_id, 'name', st.name), 'createdOn', h.created_on, 'createdBy', h.created_by,
  'requestedOn', h.requested_on, 'expectedOn', h.expected_on, 'sentOn', h.sent_on, 'lines', h.line_count,
  'amountExclTax', h.amount::text, 'openDeviations', h.open_deviations)`;

/** What is said of the rows of a list, and where they are. */
interface Rows {
  readonly prefix: string;
  readonly item: string;
  readonly from: string;
  /** In a state, and the order of the index that finds it. */
  readonly state: string;
  readonly byState: string;
  readonly party: string;
  readonly of?: 'purchasing';
}
const quotes: Rows = {
  prefix: 'L',
  item,
  from: tables,
  state: `s.status = 'SENT'`,
  byState: 'order by s.created_on desc, s.quote_id desc',
  party: 'h.customer_id',
};
const orders: Rows = {
  prefix: 'O',
  item: orderItem,
  from: orderTables,
  state: `s.status = 'CONFIRMED'`,
  byState: 'order by s.created_on desc, s.order_id desc',
  party: 'h.customer_id',
};
const purchases: Rows = {
  prefix: 'A',
  item: purchaseItem,
  from: 'purchase_order h join store st on st.id = h.store_id',
  state: `h.status = 'SENT'`,
  byState: byHeader,
  party: 'h.supplier_id',
  of: 'purchasing',
};

/** The six ways to look at a list that every list is measured by. */
function listed(
  { prefix, item: row, from: tablesOf, state, byState, party, of }: Rows,
  { store, from, to, week }: Samples,
  { half, partyId }: { half: Half; partyId: string },
): Record<string, Statement> {
  const ways: readonly (readonly [string, readonly unknown[], string?])[] = [
    ['true', []],
    [state, [], byState],
    ['h.store_id = $1 and h.created_on between $2 and $3', [store, from, to]],
    ['h.store_id = $1 and h.created_on between $2 and $3', [store, week.from, week.to]],
    [`${party} = $1`, [partyId]],
    ['(h.created_on, h.id) < ($1::date, $2::uuid)', [half.createdOn, half.id]],
  ];
  return Object.fromEntries(
    ways.map(([where, values, order = byHeader], at) => [
      `/${prefix}${at + 1}`,
      { text: pageOf(row, `${tablesOf} where ${where} ${order}`), values, of },
    ]),
  );
}

/** The best SQL that a hand can write for each workload, on the indexes that are there: 50 rows, or one set of figures. */
export function floorStatements(samples: Samples): Record<string, Statement> {
  const { store, from, to, customer, supplier, half, common, rare } = samples;
  const found = `exists (select from quote_search f where f.quote_id = h.id and f.content like '%${common}%')`;
  return {
    ...listed(quotes, samples, { half: half.quotes, partyId: customer }),
    ...listed(orders, samples, { half: half.orders, partyId: customer }),
    ...listed(purchases, samples, { half: half['purchase-orders'], partyId: supplier }),
    '/L7': { text: pageOf(item, `${tables} where ${found} ${byHeader}`), values: [] },
    '/L8': {
      text: `with found as materialized (select quote_id from quote_search where content like '%${rare}%')
        ${pageOf(item, `${tables} where h.id in (select quote_id from found) ${byHeader}`)}`,
      values: [],
    },
    '/I1': { text: sums(`select ${kinds} from quote_counter`), values: [] },
    '/I2': { text: sums(`select ${kinds} from quote_counter where store_id = $1`), values: [store] },
    '/I3': {
      text: `select json_build_object('count', count(*), 'excl', sum(amount_excl_tax), 'incl', sum(amount_incl_tax))::text as json
        from quote_state where store_id = $1 and status = 'SENT' and created_on between $2 and $3`,
      values: [store, from, to],
    },
    '/T1': { text: newestPapers, values: [] },
  };
}
