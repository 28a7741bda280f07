import { isStatementTimeout, sql, type Db, type Scope } from '@comptoir/persistence';
import { conditionOf, narrowedBy, type DocumentList, type ListView } from './document-list';

/** Rows that would show without one dimension of the filter; null where they could not be counted in time. */
export interface Relaxation<Name extends string> {
  readonly dimension: Name;
  readonly rows: number | null;
}

/** Counting stops here: more says no more. */
export const mostRelaxed = 1_000;
/** For all dimensions together. */
const patienceMs = 600;

/**
 * What each dimension that a filter narrows hides by itself, the strictest first. Every count is bounded in rows and
 * in time, so that the most common words and the widest scopes cost no more than a click may.
 */
export async function relaxationsOf<Filter, Name extends string, Sort extends string>(
  { db, list }: { db: Db; list: DocumentList<Filter, Name, Sort> },
  ask: { filter: Filter; scope: Scope; view: ListView },
): Promise<Relaxation<Name>[]> {
  const names = narrowedBy(list, ask.filter, ask.view);
  const perCountMs = Math.max(50, Math.floor(patienceMs / Math.max(1, names.length)));
  const relaxations: Relaxation<Name>[] = [];
  for (const dimension of names) {
    relaxations.push({
      dimension,
      rows: await rowsUpTo(db, list, { ...ask, except: dimension }, perCountMs),
    });
  }
  return relaxations.sort((one, other) => (other.rows ?? -1) - (one.rows ?? -1));
}

/** How many rows there are, up to `mostRelaxed`; null where they could not be counted in time. */
export async function rowsUpTo<Filter, Name extends string, Sort extends string>(
  db: Db,
  list: DocumentList<Filter, Name, Sort>,
  ask: { filter: Filter; scope: Scope; view: ListView; except?: Name },
  withinMs = patienceMs,
): Promise<number | null> {
  const few = sql`select from ${list.from(ask.view.lead)} where ${conditionOf(list, ask)} limit ${mostRelaxed}`;
  const counting = db.transaction(
    (tx) => tx.one<{ rows: number }>(sql`select count(*)::int as rows from (${few}) few`),
    { readOnly: true, statementTimeoutMs: withinMs },
  );
  const row = await counting.catch((error: unknown) => {
    if (isStatementTimeout(error)) return undefined;
    throw error;
  });
  return row?.rows ?? null;
}
