import type { OrderFacts } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import type { OrderState } from './order';
import type { Totals } from '../pricing/totals';

type Need = OrderFacts['needs'][number];
/** Characters of a label that travel. */
const labelLength = 80;

/** Orders as they are announced. What has to be bought is read from the lines as they are kept now. */
export async function orderFactsOf(
  tx: Tx,
  orders: readonly { readonly state: OrderState; readonly totals: Totals }[],
): Promise<OrderFacts[]> {
  const needs = await needsOf(
    tx,
    orders.map(({ state }) => state.id),
  );
  return orders.map(({ state, totals: { amountExclTax, amountInclTax } }) => ({
    orderId: state.id,
    version: state.version,
    number: state.number,
    status: state.status,
    storeId: state.storeId,
    projectId: state.projectId,
    customerId: state.customerId,
    salespersonId: state.salespersonId,
    quoteId: state.quoteId,
    createdOn: state.createdOn,
    confirmedOn: state.confirmedOn,
    plannedDelivery: state.plannedDelivery,
    amountExclTax: `${amountExclTax}`,
    amountInclTax: `${amountInclTax}`,
    needs: needs.get(state.id) ?? [],
  }));
}

async function needsOf(tx: Tx, orderIds: readonly string[]): Promise<ReadonlyMap<string, Need[]>> {
  const rows = await tx.query<{ id: string; needs: Need[] }>(sql`
    select l.order_id as id, json_agg(json_build_object('orderLineId', l.id, 'articleId', a.id,
      'label', left(l.label, ${labelLength}), 'quantity', l.quantity::text, 'supplierId', a.supplier_id,
      'supplierReference', a.supplier_reference) order by l.position) as needs
    from order_line l join article a on a.id = l.article_id
    where l.order_id = any(${orderIds}::uuid[]) and a.purchasable group by l.order_id`);
  return new Map(rows.map(({ id, needs }) => [id, needs]));
}
