import { centsText, sql, type Queryable, type Scope, type SqlFragment } from '@comptoir/persistence';
import { conditionOf, narrowedBy, type Counted, type DocumentList, type ListView } from './document-list';

/** How many documents and for how much; amounts as decimal text. */
export interface ListTotals {
  readonly count: number;
  readonly amountExclTax: string;
  readonly amountInclTax: string;
}

export interface RowsAsked<Filter> {
  readonly filter: Filter;
  readonly scope: Scope;
  readonly view: ListView;
}

/** An aggregate, `ListTotals` as JSON, of the rows that `where` lets through. */
export function totalsOf({ documents, ...counted }: Counted, where: SqlFragment): SqlFragment {
  const sum = (column: SqlFragment) => sql`coalesce(sum(${column}) filter (where ${where}), 0)`;
  const count = documents ? sum(documents) : sql`count(*) filter (where ${where})`;
  const [excl, incl] = [centsText(sum(counted.amountExclTax)), centsText(sum(counted.amountInclTax))];
  return sql`json_build_object('count', (${count})::int, 'amountExclTax', ${excl}, 'amountInclTax', ${incl})`;
}

/**
 * The smallest set of counters that can tell these rows apart by their filter's dimensions and `by`; its rows answer
 * to the same conditions as the documents' own. None where the filter or the scope asks for what no counter knows.
 */
export function countersFor<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  { filter, scope, view }: RowsAsked<Filter>,
  by: readonly Name[] = [],
): Counted | undefined {
  if (scope.ownPartyId !== undefined) return undefined;
  const asked = new Set([...narrowedBy(list, filter, view), ...by]);
  const counter = list.counters.find(
    ({ tells, only }) => [...asked].every((name) => tells.includes(name)) && (only?.(filter) ?? true),
  );
  return counter && { ...counter, from: counter.from(view) };
}

/** The exact totals behind a filter, however many rows must be counted for them. */
export async function countAll<Filter, Name extends string, Sort extends string>(
  db: Queryable,
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): Promise<ListTotals> {
  const told = toldByCounters(list, ask);
  return one(db, told ?? totalsOfRows(rowsOf(list, ask)));
}

/** The totals counted row by row, or nothing where there are more than `most`. */
export async function countSome<Filter, Name extends string, Sort extends string>(
  db: Queryable,
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
  most: number,
): Promise<ListTotals | undefined> {
  const totals = await one(db, totalsOfRows(sql`${rowsOf(list, ask)} limit ${most + 1}`));
  return totals.count > most ? undefined : totals;
}

/** A query for the totals behind a filter, `ListTotals` as JSON, where counters can tell them. */
export function toldByCounters<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): SqlFragment | undefined {
  const counters = countersFor(list, ask);
  if (!counters) return undefined;
  const rows = conditionOf(list, { ...ask, view: { ...ask.view, lead: list.state } });
  return sql`select ${totalsOf(counters, sql`true`)} as totals from ${counters.from} where ${rows}`;
}

function rowsOf<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): SqlFragment {
  return sql`select ${list.amountExclTax} as excl, ${list.amountInclTax} as incl
    from ${list.from(ask.view.lead)} where ${conditionOf(list, ask)}`;
}

function totalsOfRows(rows: SqlFragment): SqlFragment {
  const found = {
    from: sql`(${rows}) found`,
    amountExclTax: sql`found.excl`,
    amountInclTax: sql`found.incl`,
  };
  return sql`select ${totalsOf(found, sql`true`)} as totals from ${found.from}`;
}

async function one(db: Queryable, totals: SqlFragment): Promise<ListTotals> {
  const row = await db.one<{ totals: ListTotals }>(totals);
  if (!row) throw new Error('an aggregate without a row');
  return row.totals;
}
