import { orderIndicatorKeys, type OrderFilter } from '@comptoir/contracts';
import { sql, type Db } from '@comptoir/persistence';
import { conditionOf } from '../../lists/document-list';
import { countersFor, totalsOf, type ListTotals, type RowsAsked } from '../../lists/totals.port';
import { orderList } from '../order-list';
import { flagPredicates, type OrderFlag } from '../order.predicates';

export type OrderIndicatorCounts = Readonly<Record<OrderFlag, ListTotals>>;

/** Every card inside all filters but `flag`, in one scan: of the counters where they can tell, else of the orders. */
export async function orderIndicatorCounts(
  db: Db,
  ask: RowsAsked<OrderFilter>,
): Promise<OrderIndicatorCounts> {
  const filter = { ...ask.filter, flag: undefined };
  const counters = countersFor(orderList, { ...ask, filter }, ['flag']);
  const view = counters ? { ...ask.view, lead: orderList.state } : ask.view;
  const counted = counters ?? { ...orderList, from: orderList.from(view.lead) };
  const cards = orderIndicatorKeys.map(
    (name) => sql`${totalsOf(counted, flagPredicates[name])} as ${sql.ident(name, orderIndicatorKeys)}`,
  );
  const row = await db.one<OrderIndicatorCounts>(sql`
    select ${sql.join(cards)} from ${counted.from} where ${conditionOf(orderList, { ...ask, filter, view })}`);
  if (!row) throw new Error('an aggregate without a row');
  return row;
}
