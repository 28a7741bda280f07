import { centsText, sql, type Queryable, type SqlFragment } from '@comptoir/persistence';

/** How many documents and for how much; amounts as decimal text. */
export interface ListTotals {
  readonly count: number;
  readonly amountExclTax: string;
  readonly amountInclTax: string;
}

interface Counted {
  readonly from: SqlFragment;
  readonly amountExclTax: SqlFragment;
  readonly amountInclTax: SqlFragment;
}

/** An aggregate, `ListTotals` as JSON, of the rows that `where` lets through. */
export function totalsOf(list: Counted, where: SqlFragment): SqlFragment {
  const sum = (column: SqlFragment) => sql`coalesce(sum(${column}) filter (where ${where}), 0)`;
  return totalsJson(sql`count(*) filter (where ${where})`, sum(list.amountExclTax), sum(list.amountInclTax));
}

/** `ListTotals` as JSON of a count and two amounts in cents. */
export function totalsJson(count: SqlFragment, excl: SqlFragment, incl: SqlFragment): SqlFragment {
  return sql`json_build_object('count', (${count})::int, 'amountExclTax', ${centsText(excl)}, 'amountInclTax', ${centsText(incl)})`;
}

/** The exact total of the rows behind a condition. */
export async function countAll(db: Queryable, list: Counted, condition: SqlFragment): Promise<ListTotals> {
  const row = await db.one<{ totals: ListTotals }>(sql`
    select ${totalsOf(list, sql`true`)} as totals from ${list.from} where ${condition}`);
  if (!row) throw new Error('an aggregate without a row');
  return row.totals;
}
