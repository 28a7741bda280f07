import type { partyFilterRoles, QuoteFilter, quoteSorts } from '@comptoir/contracts';
import { sql, sortsOf, type SortColumn, type SqlFragment } from '@comptoir/persistence';
import { rangeOf } from '../lists/date-range';
import type { DocumentList, ListView } from '../lists/document-list';
import { oneOf } from '../lists/one-of';
import { containsWords } from '../lists/search-words';
import { progressPredicates, validityPredicates } from './quote.predicates';

export type QuoteDimension =
  'store' | 'party' | 'date' | 'status' | 'validity' | 'progress' | 'stage' | 'activity' | 'carryOver' | 'q';
export type QuoteSort = (typeof quoteSorts)[number];

const header = sql`h`;
const state = sql`s`;

/** Orders whose index is the header's. */
const headerSorts: readonly QuoteSort[] = ['number', 'project', 'customer', 'store', 'salesperson'];
/** What never expires comes after what does. */
const expiry = sql`coalesce(s.expiry_date, 'infinity'::date)`;
const sums = {
  documents: sql`s.count`,
  amountExclTax: sql`s.amount_excl_tax`,
  amountInclTax: sql`s.amount_incl_tax`,
};

/** The list of quotes: header `h`, state `s`, store `st`. */
export const quoteList: DocumentList<QuoteFilter, QuoteDimension, QuoteSort> = {
  from: (lead) =>
    lead === state
      ? sql`quote_state s left join quote h on h.id = s.quote_id left join store st on st.id = s.store_id`
      : sql`quote h left join quote_state s on s.quote_id = h.id left join store st on st.id = h.store_id`,
  id: (lead) => (lead === state ? sql`s.quote_id` : sql`h.id`),
  state,
  counters: [
    { from: sql`quote_total s`, tells: ['store', 'status'], ...sums },
    { from: sql`quote_counter s`, tells: ['store', 'status', 'validity'], ...sums },
  ],
  amountExclTax: sql`s.amount_excl_tax`,
  amountInclTax: sql`s.amount_incl_tax`,
  storeColumn: (lead) => sql`${lead}.store_id`,
  ownerColumn: (lead) => sql`${lead}.salesperson_id`,
  countsAtOnce: ({ q }) => (q?.trim() ? 1_000 : 10_000),
  leadFor: (filter, sort = 'createdOn') => {
    const { party, q, status, validity, progress, stage, activity } = filter;
    if (party || q || headerSorts.includes(sort)) return header;
    const narrowed = status ?? validity ?? progress ?? stage ?? activity;
    return narrowed || sort !== 'createdOn' ? state : header;
  },
  dimensions: {
    store: ({ store }, { lead }) => store && oneOf(sql`${lead}.store_id`, store),
    party: ({ party, partyRole }) => (party ? takesPart(party, partyRole) : undefined),
    date: dateCondition,
    status: ({ status }) => status && oneOf(sql`s.status`, status),
    validity: ({ validity }, view) =>
      validity && sql.or(validity.map((name) => validityPredicates[name](view))),
    progress: ({ progress }, view) =>
      progress && sql.and(progress.map((name) => progressPredicates[name](view))),
    stage: ({ stage }) => stage && oneOf(sql`s.project_stage`, stage),
    activity: ({ activity }) => activity && oneOf(sql`s.project_activity`, activity),
    carryOver: ({ carryOver }) => carryOver && oneOf(sql`s.carry_over`, carryOver),
    q: ({ q }) => (q?.trim() ? matches(q) : undefined),
  },
  sortsFor: (view) =>
    sortsOf('quotes', {
      createdOn: [...by(sql`${view.lead}.created_on`, sql`date`), tail(view)],
      expiryDate: [...by(expiry, sql`date`), tail(view)],
      number: [...by(sql`h.number`, sql`text`, 'last'), tail(view)],
      project: [...by(sql`search_text(h.project_label)`, sql`text`), tail(view)],
      customer: [...by(sql`search_text(h.customer_name)`, sql`text`), tail(view)],
      store: [...by(sql`search_text(st.name)`, sql`text`), tail(view)],
      salesperson: [...by(sql`search_text(coalesce(h.salesperson_name, ''))`, sql`text`), tail(view)],
      amountExclTax: [...by(sql`s.amount_excl_tax`, sql`bigint`), tail(view)],
      amountInclTax: [...by(sql`s.amount_incl_tax`, sql`bigint`), tail(view)],
      validity: [
        ...by(sql`quote_urgency(s.status, s.expiry_date)`, sql`int`),
        ...by(expiry, sql`date`),
        tail(view),
      ],
      stage: [...by(sql`stage_rank(s.project_stage)`, sql`int`), tail(view)],
    }),
};

function by(column: SqlFragment, type: SqlFragment, nulls?: 'last'): SortColumn[] {
  return [{ column, type, direction: 'asc', ...(nulls && { nulls }) }];
}

function tail({ lead }: ListView): SortColumn {
  return { column: quoteList.id(lead), type: sql`uuid`, direction: 'asc' };
}

const dateColumns: Readonly<Record<QuoteFilter['dateField'], (lead: SqlFragment) => SqlFragment>> = {
  createdOn: (lead) => sql`${lead}.created_on`,
  expiryDate: () => expiry,
  sentOn: () => sql`s.sent_on`,
  signedOn: () => sql`s.signed_on`,
};

function dateCondition(filter: QuoteFilter, { lead }: ListView): SqlFragment | undefined {
  const { from, to } = rangeOf(filter);
  if (!from && !to) return undefined;
  const column = dateColumns[filter.dateField](lead);
  return sql.and([
    ...(from ? [sql`${column} >= ${from}::date`] : []),
    ...(to ? [sql`${column} <= ${to}::date`] : []),
    ...(filter.dateField === 'expiryDate' ? [sql`s.expiry_date is not null`] : []),
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
    sql`h.id in (select l.quote_id from quote_line l join article a on a.id = l.article_id where a.supplier_id = ${party})`,
};

function takesPart(party: string, role?: PartyFilterRole): SqlFragment {
  if (role) return roleConditions[role](party);
  // One index after the other: the database would read every quote for an `or` over several tables.
  const each = Object.values(roleConditions).map(
    (condition) => sql`select h.id from quote h where ${condition(party)}`,
  );
  return sql`h.id in (${sql.join(each, sql` union all `)})`;
}

function matches(q: string): SqlFragment {
  return sql`exists (select from quote_search f where f.quote_id = h.id and ${containsWords(sql`f.content`, q)})`;
}
