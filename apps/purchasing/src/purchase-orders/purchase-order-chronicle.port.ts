import { purchaseOrderChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { centsText, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

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
        line_count as lines, ${centsText(sql`amount`)} as "amountExclTax", open_deviations as "openDeviations",
        (select count(*)::int from goods_receipt g where g.purchase_order_id = o.id and g.kind = 'RECEIPT') as receipts,
        array(select distinct l.project_id from purchase_line l where l.purchase_order_id = o.id order by 1) as "projectIds"
      from purchase_order o where id = any(${purchaseOrderIds}::uuid[]) order by id`);
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
}
