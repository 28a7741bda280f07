import { newId, sql } from '@comptoir/persistence';
import type { TestService } from '@comptoir/testing';
import { refreshOrderability } from '../src/coverages/orderability.port';
import type { Order } from '../src/orders/order';
import type { anOrder } from '../src/orders/order.builder';
import { insertOrders } from '../src/orders/order-insertion.repository';
import { refreshDue } from '../src/payments/payment-schedules.port';

interface ArticleFacts {
  readonly supplierId?: string | null;
  readonly supplierReference?: string | null;
  readonly purchasable?: boolean;
}

/** Keeps orders as they were built without announcing anything. */
export async function givenOrders(
  service: TestService,
  ...builders: ReturnType<typeof anOrder>[]
): Promise<Order[]> {
  const orders = builders.map((builder) => builder.build());
  const ids = orders.map(({ id }) => id);
  await service.db.transaction(async (tx) => {
    await insertOrders(
      tx,
      orders.map(({ facts, totals }) => ({ state: facts, totals })),
    );
    await refreshOrderability(tx, sql`o.order_id = any(${ids}::uuid[])`);
    await refreshDue(tx, ids);
  });
  return orders;
}

export async function givenSupplier(service: TestService): Promise<string> {
  const id = newId();
  await service.db.execute(sql`
    insert into party (id, roles, kind, name) values (${id}, '{SUPPLIER}', 'ORGANIZATION', 'Nobilia')`);
  return id;
}

export async function givenArticle(
  service: TestService,
  { supplierId = null, supplierReference = null, purchasable = true }: ArticleFacts = {},
): Promise<{ id: string; reference: string }> {
  const id = newId();
  const reference = `A-${id}`;
  await service.db.execute(sql`
    insert into article (id, reference, label, supplier_id, supplier_reference, sale_price, vat_rate, purchasable)
    values (${id}, ${reference}, 'Façade chêne', ${supplierId}, ${supplierReference}, 100, '20', ${purchasable})`);
  return { id, reference };
}
