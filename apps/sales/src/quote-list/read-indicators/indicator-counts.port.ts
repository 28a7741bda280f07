import { quoteIndicatorKeys, type QuoteFilter } from '@comptoir/contracts';
import { sql, storeScope, type Db, type Scope, type SqlFragment } from '@comptoir/persistence';
import { conditionOf, narrowedBy, type ListView } from '../../lists/document-list';
import { perStore } from '../../lists/per-store';
import { totalsJson, totalsOf, type ListTotals } from '../../lists/totals.port';
import { quoteList } from '../quote-list';
import { validityPredicates, type ValidityPredicate } from '../quote.predicates';

export type IndicatorCounts = Readonly<Record<ValidityPredicate, ListTotals>>;

/** Every card inside all filters but `validity`: from the counters where they can tell, else counted live. */
export async function indicatorCounts(
  db: Db,
  ask: { filter: QuoteFilter; scope: Scope; view: ListView },
): Promise<IndicatorCounts> {
  return countersCanTell(ask) ? fromCounters(db, ask) : live(db, ask);
}

/** Counters know stores and validity, nothing else. */
export function countersCanTell({
  filter,
  scope,
  view,
}: {
  filter: QuoteFilter;
  scope: Scope;
  view: ListView;
}): boolean {
  const beyond = narrowedBy(quoteList, filter, view).filter(
    (name) => name !== 'store' && name !== 'validity',
  );
  return beyond.length === 0 && scope.ownPartyId === undefined;
}

async function live(db: Db, { filter, scope, view }: { filter: QuoteFilter; scope: Scope; view: ListView }) {
  const rows = conditionOf(quoteList, { filter, scope, view, except: 'validity' });
  return oneRow(
    db,
    (name) => totalsOf(quoteList, validityPredicates[name](view)),
    sql`${quoteList.from} where ${rows} and s.status in ('DRAFT', 'FINALIZED', 'SENT', 'SIGNED')`,
  );
}

/** The named predicates told in buckets: kind and expiry date instead of status and expiry date. */
const buckets: Readonly<Record<ValidityPredicate, (view: ListView) => SqlFragment>> = {
  signed: () => sql`c.kind = 'signed'`,
  pending: () => sql`c.kind in ('unsent', 'undated')`,
  expired: ({ days }) => dated(days, ({ today }) => sql`c.bucket < ${today}::date`),
  expiring: ({ days }) =>
    dated(
      days,
      ({ today, expiringUntil }) => sql`c.bucket between ${today}::date and ${expiringUntil}::date`,
    ),
  valid: ({ days }) => dated(days, ({ expiringUntil }) => sql`c.bucket > ${expiringUntil}::date`),
  inProgress: ({ days }) =>
    sql`(c.kind = 'undated' or ${dated(days, ({ today }) => sql`c.bucket >= ${today}::date`)})`,
};

function dated(days: ListView['days'], condition: Parameters<typeof perStore>[2]): SqlFragment {
  return sql`(c.kind = 'dated' and ${perStore(days, sql`c.store_id`, condition)})`;
}

async function fromCounters(
  db: Db,
  { filter, scope, view }: { filter: QuoteFilter; scope: Scope; view: ListView },
) {
  const stores = filter.store ? sql`c.store_id = any(${filter.store}::uuid[])` : sql`true`;
  const sum = (column: SqlFragment, where: SqlFragment) =>
    sql`coalesce(sum(${column}) filter (where ${where}), 0)`;
  return oneRow(
    db,
    (name) => {
      const where = buckets[name](view);
      return totalsJson(
        sum(sql`c.count`, where),
        sum(sql`c.amount_excl_tax`, where),
        sum(sql`c.amount_incl_tax`, where),
      );
    },
    sql`quote_counter c where ${stores} and ${storeScope(scope, sql`c.store_id`)}`,
  );
}

/** One scan for all cards. */
async function oneRow(
  db: Db,
  totals: (name: ValidityPredicate) => SqlFragment,
  from: SqlFragment,
): Promise<IndicatorCounts> {
  const cards = quoteIndicatorKeys.map(
    (name) => sql`${totals(name)} as ${sql.ident(name, quoteIndicatorKeys)}`,
  );
  const row = await db.one<IndicatorCounts>(sql`select ${sql.join(cards)} from ${from}`);
  if (!row) throw new Error('an aggregate without a row');
  return row;
}
