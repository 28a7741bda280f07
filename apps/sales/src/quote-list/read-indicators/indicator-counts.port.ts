import { quoteIndicatorKeys, type QuoteFilter } from '@comptoir/contracts';
import { sql, type Db } from '@comptoir/persistence';
import { conditionOf } from '../../lists/document-list';
import { countersFor, totalsOf, type ListTotals, type RowsAsked } from '../../lists/totals.port';
import { quoteList } from '../quote-list';
import { validityPredicates, type ValidityPredicate } from '../quote.predicates';

export type IndicatorCounts = Readonly<Record<ValidityPredicate, ListTotals>>;

/** Every card inside all filters but `validity`, in one scan: of the counters where they can tell, else of the quotes. */
export async function indicatorCounts(db: Db, ask: RowsAsked<QuoteFilter>): Promise<IndicatorCounts> {
  const filter = { ...ask.filter, validity: undefined };
  const counters = countersFor(quoteList, { ...ask, filter }, ['validity']);
  const view = counters ? { ...ask.view, lead: quoteList.state } : ask.view;
  const counted = counters ?? { ...quoteList, from: quoteList.from(view.lead) };
  const cards = quoteIndicatorKeys.map(
    (name) =>
      sql`${totalsOf(counted, validityPredicates[name](view))} as ${sql.ident(name, quoteIndicatorKeys)}`,
  );
  const row = await db.one<IndicatorCounts>(sql`
    select ${sql.join(cards)} from ${counted.from}
    where ${conditionOf(quoteList, { ...ask, filter, view })} and s.status in ('DRAFT', 'FINALIZED', 'SENT', 'SIGNED')`);
  if (!row) throw new Error('an aggregate without a row');
  return row;
}
