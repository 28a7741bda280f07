import type { partyFilterRoles, PaperFilter, paperSorts } from '@comptoir/contracts';
import { rangeOf } from '@comptoir/kernel';
import { containsWords, oneOf, sql, type SortColumn, type SqlFragment } from '@comptoir/persistence';
import type { Dimension, DocumentList, ListView } from './document-list';
import { mostFound } from './most-found';

/** The tables of one kind of paper; `key` is the column by which the others name the header. */
interface PaperTables {
  readonly header: SqlFragment;
  readonly state: SqlFragment;
  readonly line: SqlFragment;
  readonly search: SqlFragment;
  readonly key: SqlFragment;
}

type PaperDimension = 'store' | 'party' | 'stage' | 'activity' | 'carryOver' | 'q';
type PaperSort = (typeof paperSorts)[number];
type Tables = Pick<
  DocumentList<PaperFilter, PaperDimension, PaperSort>,
  | 'from'
  | 'id'
  | 'state'
  | 'amountExclTax'
  | 'amountInclTax'
  | 'storeColumn'
  | 'ownerColumn'
  | 'candidates'
  | 'countsAtOnce'
  | 'dimensions'
>;

const header = sql`h`;
const state = sql`s`;
const store = sql`st`;
/** Orders whose index is the header's. */
const headerSorts = new Set<string>(['number', 'project', 'customer', 'salesperson']);

/** The table that has the columns which header and state share, whichever of the three leads. */
export const sharedBy = (lead: SqlFragment): SqlFragment => (lead === store ? header : lead);

/** The sums that a table of counters keeps. */
export const counterSums = {
  documents: sql`s.count`,
  amountExclTax: sql`s.amount_excl_tax`,
  amountInclTax: sql`s.amount_incl_tax`,
};

/** What the lists of all papers share: header `h`, state `s`, store `st`, and the dimensions that any of them has. */
export function paperTables(tables: PaperTables): Tables {
  const { key } = tables;
  return {
    from: (lead) => rowsFrom(tables, lead),
    id: (lead) => (lead === state ? sql`s.${key}` : sql`h.id`),
    state,
    amountExclTax: sql`s.amount_excl_tax`,
    amountInclTax: sql`s.amount_incl_tax`,
    storeColumn: (lead) => sql`${sharedBy(lead)}.store_id`,
    ownerColumn: (lead) => sql`${sharedBy(lead)}.salesperson_id`,
    candidates: ({ q }) =>
      q?.trim()
        ? sql`select f.${key} as id from ${tables.search} f where ${containsWords(sql`f.content`, q)} limit ${mostFound + 1}`
        : undefined,
    countsAtOnce: ({ q }) => (q?.trim() ? mostFound : 10_000),
    dimensions: {
      store: ({ store: chosen }, { lead }) => chosen && oneOf(sql`${sharedBy(lead)}.store_id`, chosen),
      party: ({ party, partyRole }) => (party ? takesPart(tables, party, partyRole) : undefined),
      stage: ({ stage }) => stage && oneOf(sql`s.project_stage`, stage),
      activity: ({ activity }) => activity && oneOf(sql`s.project_activity`, activity),
      carryOver: ({ carryOver }) => carryOver && oneOf(sql`s.carry_over`, carryOver),
      q: ({ q }, { found }) => {
        if (!q?.trim()) return undefined;
        if (found) return sql`h.id = any(${found}::uuid[])`;
        return sql`exists (select from ${tables.search} f where f.${key} = h.id and ${containsWords(sql`f.content`, q)})`;
      },
    },
  };
}

function rowsFrom({ header: papers, state: states, key }: PaperTables, lead: SqlFragment): SqlFragment {
  const stated = sql`left join ${states} s on s.${key} = h.id`;
  if (lead === store) return sql`store st join ${papers} h on h.store_id = st.id ${stated}`;
  if (lead === header) return sql`${papers} h ${stated} left join store st on st.id = h.store_id`;
  return sql`${states} s left join ${papers} h on h.id = s.${key} left join store st on st.id = s.store_id`;
}

/**
 * The header's index where it gives the order or finds the rows; the state's where only the state narrows or orders. In
 * the order of the stores, these are gone through one after the other, until the page is full.
 */
export function leadOf(
  { party, q }: PaperFilter,
  { sort = 'createdOn', narrowed }: { sort?: string; narrowed: boolean },
): SqlFragment {
  if (sort === 'store') return store;
  if (party || q || headerSorts.has(sort)) return header;
  return narrowed || sort !== 'createdOn' ? state : header;
}

/** The orders that every list of papers has, each made complete by the document's id. */
export function paperOrders(
  { lead }: ListView,
  tail: readonly SortColumn[],
): Readonly<Record<PaperSort, readonly SortColumn[]>> {
  return {
    createdOn: [ordered(sql`${sharedBy(lead)}.created_on`, sql`date`), ...tail],
    number: [ordered(sql`coalesce(h.number, '')`, sql`text`), ...tail],
    project: [ordered(sql`search_text(h.project_label)`, sql`text`), ...tail],
    customer: [ordered(sql`search_text(h.customer_name)`, sql`text`), ...tail],
    store: [{ ...ordered(sql`search_text(st.name)`, sql`text`), apart: true }, ...tail],
    salesperson: [ordered(sql`search_text(coalesce(h.salesperson_name, ''))`, sql`text`), ...tail],
    amountExclTax: [ordered(sql`s.amount_excl_tax`, sql`bigint`), ...tail],
    amountInclTax: [ordered(sql`s.amount_incl_tax`, sql`bigint`), ...tail],
    stage: [ordered(sql`stage_rank(s.project_stage)`, sql`int`), ...tail],
  };
}

export function ordered(column: SqlFragment, type: SqlFragment): SortColumn {
  return { column, type, direction: 'asc' };
}

/** A day that is not known comes after those that are: an index can then give them in order. */
export function known(column: SqlFragment): SqlFragment {
  return sql`coalesce(${column}, 'infinity'::date)`;
}

/** The days between which one of these columns lies; what has no such day lies between none. */
export function dateDimension<Filter extends Parameters<typeof rangeOf>[0] & { dateField: string }>(
  columns: Readonly<Record<Filter['dateField'], (view: ListView) => SqlFragment>>,
): Dimension<Filter> {
  return (filter, view) => {
    const { from, to } = rangeOf(filter);
    if (!from && !to) return undefined;
    const column = columns[filter.dateField as Filter['dateField']](view);
    return sql.and([
      ...(from ? [sql`${column} >= ${from}::date`] : []),
      ...(to ? [sql`${column} <= ${to}::date`] : [sql`${column} < 'infinity'`]),
    ]);
  };
}

type PartyFilterRole = (typeof partyFilterRoles)[number];
const columnOf: Readonly<Record<Exclude<PartyFilterRole, 'supplier'>, SqlFragment>> = {
  customer: sql`h.customer_id`,
  salesperson: sql`h.salesperson_id`,
  backOffice: sql`h.back_office_id`,
  frontDesk: sql`h.front_desk_id`,
  installer: sql`h.installer_id`,
};

function takesPart({ header: table, line, key }: PaperTables, party: string, role?: PartyFilterRole) {
  const supplied = sql`select l.${key} from ${line} l join article a on a.id = l.article_id where a.supplier_id = ${party}`;
  if (role === 'supplier') return sql`h.id in (${supplied})`;
  if (role) return sql`${columnOf[role]} = ${party}`;
  // One index after the other: the database would read every paper for an `or` over several tables.
  const each = Object.values(columnOf).map(
    (column) => sql`select h.id from ${table} h where ${column} = ${party}`,
  );
  return sql`h.id in (${sql.join([...each, supplied], sql` union all `)})`;
}
