import type { OrderFacts } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** What the lines of customers' orders need, as sales tells it. */
@Injectable()
export class NeedBook {
  /** The newest facts of each order count, in whatever order they come; older ones than are known are passed over. */
  async keep(tx: Tx, facts: readonly OrderFacts[]): Promise<void> {
    const newest = new Map<string, OrderFacts>();
    for (const order of facts)
      if ((newest.get(order.orderId)?.version ?? 0) < order.version) newest.set(order.orderId, order);
    const orders = [...newest.values()].sort((one, other) => (one.orderId < other.orderId ? -1 : 1));
    const news = new Set(await keepOrders(tx, orders));
    await keepNeeds(
      tx,
      orders.filter(({ orderId }) => news.has(orderId)),
    );
  }
}

/** Locks each order's row until the transaction ends, so that two versions of one order never mix. */
async function keepOrders(tx: Tx, orders: readonly OrderFacts[]): Promise<string[]> {
  const rows = orders.map(({ needs: _needs, ...order }) => order);
  const kept = await tx.query<{ id: string }>(sql`
    insert into sales_order as o (id, version, number, status, store_id, project_id, planned_delivery)
    select "orderId", version, number, status, "storeId", "projectId", "plannedDelivery"
    from jsonb_to_recordset(${sql.json(rows)}) as r("orderId" uuid, version int, number text, status text,
      "storeId" uuid, "projectId" uuid, "plannedDelivery" date) order by "orderId"
    on conflict (id) do update set version = excluded.version, number = excluded.number, status = excluded.status,
      store_id = excluded.store_id, project_id = excluded.project_id, planned_delivery = excluded.planned_delivery
    where o.version < excluded.version returning id`);
  return kept.map(({ id }) => id);
}

/** A line that is gone needs nothing any more; it stays for the purchase lines that point to it. */
async function keepNeeds(tx: Tx, orders: readonly OrderFacts[]): Promise<void> {
  if (orders.length === 0) return;
  const rows = orders.flatMap(({ orderId, needs }) =>
    needs.map((need, position) => ({ ...need, orderId, position })),
  );
  const kept = rows.map(({ orderLineId }) => orderLineId);
  await tx.execute(sql`
    update need set quantity = 0 where order_id = any(${orders.map(({ orderId }) => orderId)}::uuid[])
      and order_line_id <> all(${kept}::uuid[]) and quantity <> 0`);
  await tx.execute(sql`
    insert into need (order_line_id, order_id, position, article_id, label, quantity, announced_supplier_id,
      announced_reference)
    select "orderLineId", "orderId", position, "articleId", label, quantity, "supplierId", "supplierReference"
    from jsonb_to_recordset(${sql.json(rows)}) as r("orderLineId" uuid, "orderId" uuid, position int, "articleId" uuid,
      label text, quantity numeric, "supplierId" uuid, "supplierReference" text) order by "orderLineId"
    on conflict (order_line_id) do update set position = excluded.position, article_id = excluded.article_id,
      label = excluded.label, quantity = excluded.quantity, announced_supplier_id = excluded.announced_supplier_id,
      announced_reference = excluded.announced_reference`);
}
