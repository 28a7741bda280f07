import { sql, storeScope, type Scope, type SqlFragment, type Sorts } from '@comptoir/persistence';
import type { StoreDayGroup } from '../stores/store-days';

/** What a list's conditions may depend on besides the filter. */
export interface ListView {
  /** What "today" is, store by store. */
  readonly days: readonly StoreDayGroup[];
  /** The table that leads: the columns that header and state share (store, day, salesperson) are read from it. */
  readonly lead: SqlFragment;
  /** The documents that hold the text of the filter, where they are few. */
  readonly found?: readonly string[];
}

/** One dimension of a filter: its condition, or nothing where the filter says nothing about it. */
export type Dimension<Filter> = (filter: Filter, view: ListView) => SqlFragment | undefined;

/** Rows to sum up: each stands for one document, or for `documents` of them. */
export interface Counted {
  readonly from: SqlFragment;
  readonly documents?: SqlFragment;
  readonly amountExclTax: SqlFragment;
  readonly amountInclTax: SqlFragment;
}

/** Rows kept in the writer's transaction that tell totals without counting, for filters of certain dimensions. */
export interface Counter<Filter, DimensionName> extends Omit<Counted, 'from'> {
  readonly from: (view: ListView) => SqlFragment;
  readonly tells: readonly DimensionName[];
  /** What a filter of these dimensions must be like besides. */
  readonly only?: (filter: Filter) => boolean;
}

/**
 * One kind of document as a list: where its rows come from, what narrows them, what orders them. Lists, totals,
 * indicators, selections and exports are all read through this one declaration, so that they cannot disagree.
 */
export interface DocumentList<Filter, DimensionName extends string, SortName extends string> {
  /** Its rows, read from this table first; tables of which nothing is asked cost nothing. */
  readonly from: (lead: SqlFragment) => SqlFragment;
  /** The document's id as the lead has it. */
  readonly id: (lead: SqlFragment) => SqlFragment;
  /** The table of what changes often; the rows of `counters` answer to its name. */
  readonly state: SqlFragment;
  /** The ids (`id`) of documents that hold the text of a filter, one more than count as few; nothing where it has no text. */
  readonly candidates: (filter: Filter) => SqlFragment | undefined;
  /** The smallest first. */
  readonly counters: readonly Counter<Filter, DimensionName>[];
  readonly dimensions: Readonly<Record<DimensionName, Dimension<Filter>>>;
  readonly amountExclTax: SqlFragment;
  readonly amountInclTax: SqlFragment;
  /** Up to so many rows are counted while somebody waits for a page; text costs more per row than columns do. */
  countsAtOnce(filter: Filter): number;
  /** Which table's index the database should walk for this filter in this order. */
  leadFor(filter: Filter, sort?: SortName): SqlFragment;
  sortsFor(view: ListView): Sorts<SortName>;
  /** Columns of the lead that a scope speaks of. */
  readonly storeColumn: (lead: SqlFragment) => SqlFragment;
  readonly ownerColumn: (lead: SqlFragment) => SqlFragment;
}

/** What a page shows of each document: what to read, and the row as the contract's item. */
export interface Shown<Row, Item> {
  /** Tables besides the list's own. */
  readonly joins?: SqlFragment;
  readonly columns: SqlFragment;
  /** Adds to an object by `Object.assign`: a spread into a larger literal takes fifteen times as long. */
  itemOf(row: Row): Item;
}

/** The rows behind a filter, inside a scope; `except` leaves out one dimension, as an indicator does with its own. */
export function conditionOf<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  rows: { filter: Filter; scope: Scope; view: ListView; except?: Name },
): SqlFragment {
  const { filter, scope, view, except } = rows;
  const names = (Object.keys(list.dimensions) as Name[]).filter((name) => name !== except);
  const conditions = names.flatMap((name) => list.dimensions[name](filter, view) ?? []);
  return sql.and([
    storeScope(scope, list.storeColumn(view.lead), list.ownerColumn(view.lead)),
    ...conditions,
  ]);
}

/** The dimensions that a filter narrows. */
export function narrowedBy<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  filter: Filter,
  view: ListView,
): Name[] {
  return (Object.keys(list.dimensions) as Name[]).filter(
    (name) => list.dimensions[name](filter, view) !== undefined,
  );
}
