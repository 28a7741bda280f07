import type { partyFilterRoles, QuoteFilter, quoteSorts } from '@comptoir/contracts';
import { projectStages } from '@comptoir/contracts';
import { sql, sortsOf, type SortColumn, type SqlFragment } from '@comptoir/persistence';
import { rangeOf } from '../lists/date-range';
import type { DocumentList, ListView } from '../lists/document-list';
import { containsWords } from '../lists/search-words';
import { progressPredicates, validityPredicates, validityRank } from './quote.predicates';

export type QuoteDimension =
  'store' | 'party' | 'date' | 'status' | 'validity' | 'progress' | 'stage' | 'activity' | 'carryOver' | 'q';
export type QuoteSort = (typeof quoteSorts)[number];

const header = sql`h`;
const state = sql`s`;

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
      : sql`quote h join quote_state s on s.quote_id = h.id left join store st on st.id = h.store_id`,
  state,
  counters: [
    { from: sql`quote_total s`, tells: ['store', 'status'], ...sums },
    { from: sql`quote_counter s`, tells: ['store', 'status', 'validity'], ...sums },
  ],
  amountExclTax: sql`s.amount_excl_tax`,
  amountInclTax: sql`s.amount_incl_tax`,
  storeColumn: (lead) => sql`${lead}.store_id`,
  ownerColumn: (lead) => sql`${lead}.salesperson_id`,
  leadFor: ({ status, validity, progress, stage, activity, party, q }) =>
    (status ?? validity ?? progress ?? stage ?? activity) && !party && !q ? state : header,
  dimensions: {
    store: ({ store }, { lead }) => store && sql`${lead}.store_id = any(${store}::uuid[])`,
    party: ({ party, partyRole }) => (party ? takesPart(party, partyRole) : undefined),
    date: dateCondition,
    status: ({ status }) => status && sql`s.status = any(${status})`,
    validity: ({ validity }, view) =>
      validity && sql.or(validity.map((name) => validityPredicates[name](view))),
    progress: ({ progress }, view) =>
      progress && sql.and(progress.map((name) => progressPredicates[name](view))),
    stage: ({ stage }) => stage && sql`s.project_stage = any(${stage})`,
    activity: ({ activity }) => activity && sql`s.project_activity = any(${activity})`,
    carryOver: ({ carryOver }) => carryOver && sql`s.carry_over = any(${carryOver})`,
    q: ({ q }) => (q?.trim() ? matches(q) : undefined),
  },
  sortsFor: (view) =>
    sortsOf('quotes', {
      createdOn: [...by(sql`${view.lead}.created_on`, sql`date`), tail(view)],
      expiryDate: [...by(sql`s.expiry_date`, sql`date`, 'last'), tail(view)],
      number: [...by(sql`h.number`, sql`text`, 'last'), tail(view)],
      project: [...by(sql`search_text(h.project_label)`, sql`text`), tail(view)],
      customer: [...by(sql`search_text(h.customer_name)`, sql`text`), tail(view)],
      store: [...by(sql`search_text(st.name)`, sql`text`), tail(view)],
      salesperson: [...by(sql`search_text(h.salesperson_name)`, sql`text`, 'last'), tail(view)],
      amountExclTax: [...by(sql`s.amount_excl_tax`, sql`bigint`), tail(view)],
      amountInclTax: [...by(sql`s.amount_incl_tax`, sql`bigint`), tail(view)],
      validity: [
        ...by(validityRank(view), sql`int`),
        ...by(sql`s.expiry_date`, sql`date`, 'last'),
        tail(view),
      ],
      stage: [
        ...by(sql`array_position(${[...projectStages]}::text[], s.project_stage)`, sql`int`),
        tail(view),
      ],
    }),
};

function by(column: SqlFragment, type: SqlFragment, nulls?: 'last'): SortColumn[] {
  return [{ column, type, direction: 'asc', ...(nulls && { nulls }) }];
}

function tail({ lead }: ListView): SortColumn {
  return { column: lead === state ? sql`s.quote_id` : sql`h.id`, type: sql`uuid`, direction: 'asc' };
}

const dateColumns: Readonly<Record<QuoteFilter['dateField'], (lead: SqlFragment) => SqlFragment>> = {
  createdOn: (lead) => sql`${lead}.created_on`,
  expiryDate: () => sql`s.expiry_date`,
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
    sql`exists (select from quote_line l join article a on a.id = l.article_id where l.quote_id = h.id and a.supplier_id = ${party})`,
};

function takesPart(party: string, role?: PartyFilterRole): SqlFragment {
  if (role) return roleConditions[role](party);
  return sql.or(Object.values(roleConditions).map((condition) => condition(party)));
}

function matches(q: string): SqlFragment {
  return sql`exists (select from quote_search f where f.quote_id = h.id and ${containsWords(sql`f.content`, q)})`;
}
