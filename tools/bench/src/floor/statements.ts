import type { Samples } from '../workloads/samples';

/** A row of the list as the API gives it, without what only a rule can tell. */
const item = `json_build_object(
  'id', h.id, 'version', s.version, 'number', h.number,
  'project', json_build_object('id', h.project_id, 'number', h.project_number, 'label', h.project_label,
    'stage', s.project_stage, 'hold', s.project_hold),
  'customer', json_build_object('id', h.customer_id, 'name', h.customer_name),
  'store', json_build_object('id', h.store_id, 'name', st.name),
  'salesperson', json_build_object('id', h.salesperson_id, 'name', h.salesperson_name),
  'createdOn', h.created_on, 'expiryDate', s.expiry_date, 'signedOn', s.signed_on,
  'daysLeft', s.expiry_date - date '2026-11-24', 'status', s.status, 'carryOver', s.carry_over,
  'lastRemindedOn', s.last_reminded_on, 'amountExclTax', s.amount_excl_tax::text, 'amountInclTax', s.amount_incl_tax::text,
  'margin', (s.amount_excl_tax - s.cost)::text)`;
const tables = 'quote h join quote_state s on s.quote_id = h.id join store st on st.id = h.store_id';
const byHeader = 'order by h.created_on desc, h.id desc';

interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

const page = (where: string, values: readonly unknown[], order = byHeader): Statement => ({
  text: `select json_agg(item)::text as json from (select ${item} as item from ${tables} where ${where} ${order} limit 50) page`,
  values,
});
const sums = (from: string) => `select json_agg(one)::text as json from (
  select kind, sum(count) as count, sum(amount_excl_tax) as excl, sum(amount_incl_tax) as incl from (${from}) counted group by kind) one`;
const kinds = `case when expiry_date is null then status when expiry_date < '2026-11-24' then 'expired'
  when expiry_date <= '2026-12-04' then 'expiring' else 'valid' end as kind, count, amount_excl_tax, amount_incl_tax`;

/** The best SQL that a hand can write for each workload, on the indexes that are there: 50 rows, or one set of figures. */
export function floorStatements({
  store,
  from,
  to,
  week,
  customer,
  half,
  common,
  rare,
}: Samples): Record<string, Statement> {
  const found = (word: string) =>
    `exists (select from quote_search f where f.quote_id = h.id and f.content like '%${word}%')`;
  return {
    '/L1': page('true', []),
    '/L2': page(`s.status = 'SENT'`, [], 'order by s.created_on desc, s.quote_id desc'),
    '/L3': page('h.store_id = $1 and h.created_on between $2 and $3', [store, from, to]),
    '/L4': page('h.store_id = $1 and h.created_on between $2 and $3', [store, week.from, week.to]),
    '/L5': page('h.customer_id = $1', [customer]),
    '/L6': page('(h.created_on, h.id) < ($1::date, $2::uuid)', [half.createdOn, half.id]),
    '/L7': page(found(common), []),
    '/L8': {
      text: `with found as materialized (select quote_id from quote_search where content like '%${rare}%')
        select json_agg(item)::text as json from (select ${item} as item from ${tables} where h.id in (select quote_id from found)
          ${byHeader} limit 50) page`,
      values: [],
    },
    '/I1': { text: sums(`select ${kinds} from quote_counter`), values: [] },
    '/I2': { text: sums(`select ${kinds} from quote_counter where store_id = $1`), values: [store] },
    '/I3': {
      text: `select json_build_object('count', count(*), 'excl', sum(amount_excl_tax), 'incl', sum(amount_incl_tax))::text as json
        from quote_state where store_id = $1 and status = 'SENT' and created_on between $2 and $3`,
      values: [store, from, to],
    },
  };
}
