import { deliveryLateV1, purchaseOrderChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { centsText, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { isLate } from './purchase-line';
import type { PurchaseOrder } from './purchase-order';

/** What happened to purchase orders, told to other services and to open screens. */
@Injectable()
export class PurchaseOrderChronicle {
  constructor(
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** These purchase orders as they are kept now. */
  async tell(tx: Tx, purchaseOrderIds: readonly string[]): Promise<void> {
    const facts = await tx.query<DataOf<typeof purchaseOrderChangedV1>>(sql`
      select id as "purchaseOrderId", version, number, status, supplier_id as "supplierId", store_id as "storeId",
        requested_on as "requestedOn", expected_on as "expectedOn", created_on as "createdOn", sent_on as "sentOn",
        line_count as lines, ${centsText(sql`amount`)} as "amountExclTax", open_deviations as "openDeviations"
      from purchase_order where id = any(${purchaseOrderIds}::uuid[]) order by id`);
    await this.outbox.announceAll(
      tx,
      purchaseOrderChangedV1,
      facts.map((data) => ({
        id: data.purchaseOrderId,
        version: data.version,
        storeId: data.storeId,
        data,
      })),
    );
    const stores = new Set(facts.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'purchase-orders')));
  }

  /** Whoever planned installations by dates that the supplier does not keep must know. */
  async tellLateDates(tx: Tx, { state, hasNewDates }: PurchaseOrder, version: number): Promise<void> {
    if (!hasNewDates) return;
    const orders = new Map<string, DataOf<typeof deliveryLateV1>['orders'][number]>();
    for (const line of state.lines.filter(isLate)) {
      const { order, project, plannedDelivery, expectedOn } = line;
      if (plannedDelivery === null || expectedOn === null) continue;
      const known = orders.get(order.id);
      if (known && known.expectedOn >= expectedOn) continue;
      orders.set(order.id, { orderId: order.id, projectId: project.id, plannedDelivery, expectedOn });
    }
    if (orders.size === 0) return;
    const { id, number, supplier, store } = state;
    await this.outbox.announce(tx, deliveryLateV1, {
      id,
      version,
      storeId: store.id,
      data: {
        purchaseOrderId: id,
        version,
        number,
        supplierId: supplier.id,
        storeId: store.id,
        orders: [...orders.values()],
      },
    });
  }
}
