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
 * The smallest table of counters that can tell these rows apart by their filter's dimensions and `by`; its rows answer
 * to the same conditions as the documents' own. None where the filter or the scope asks for what no counter knows.
 */
export function countersFor<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  { filter, scope, view }: RowsAsked<Filter>,
  by: readonly Name[] = [],
): Counted | undefined {
  if (scope.ownPartyId !== undefined) return undefined;
  const asked = new Set([...narrowedBy(list, filter, view), ...by]);
  return list.counters.find(({ tells }) => [...asked].every((name) => tells.includes(name)));
}

/** The exact totals behind a filter, however many rows must be counted for them. */
export async function countAll<Filter, Name extends string, Sort extends string>(
  db: Queryable,
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): Promise<ListTotals> {
  return (await fromCounters(db, list, ask)) ?? one(db, rowsOf(list, ask));
}

/** The same, or nothing where counters cannot tell and there are more than `most`. */
export async function countSome<Filter, Name extends string, Sort extends string>(
  db: Queryable,
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
  most: number,
): Promise<ListTotals | undefined> {
  const known = await fromCounters(db, list, ask);
  if (known) return known;
  const totals = await one(db, sql`${rowsOf(list, ask)} limit ${most + 1}`);
  return totals.count > most ? undefined : totals;
}

async function fromCounters<Filter, Name extends string, Sort extends string>(
  db: Queryable,
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): Promise<ListTotals | undefined> {
  const counters = countersFor(list, ask);
  if (!counters) return undefined;
  const rows = conditionOf(list, { ...ask, view: { ...ask.view, lead: list.state } });
  const row = await db.one<{ totals: ListTotals }>(
    sql`select ${totalsOf(counters, sql`true`)} as totals from ${counters.from} where ${rows}`,
  );
  return row?.totals;
}

function rowsOf<Filter, Name extends string, Sort extends string>(
  list: DocumentList<Filter, Name, Sort>,
  ask: RowsAsked<Filter>,
): SqlFragment {
  return sql`select ${list.amountExclTax} as excl, ${list.amountInclTax} as incl
    from ${list.from(ask.view.lead)} where ${conditionOf(list, ask)}`;
}

async function one(db: Queryable, rows: SqlFragment): Promise<ListTotals> {
  const found = {
    from: sql`(${rows}) found`,
    amountExclTax: sql`found.excl`,
    amountInclTax: sql`found.incl`,
  };
  const row = await db.one<{ totals: ListTotals }>(
    sql`select ${totalsOf(found, sql`true`)} as totals from ${found.from}`,
  );
  if (!row) throw new Error('an aggregate without a row');
  return row.totals;
}
