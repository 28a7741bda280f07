import { orderCoverageChangedV1, orderDeliveryChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

type Delivery = DataOf<typeof orderDeliveryChangedV1>;
type Line = DataOf<typeof orderCoverageChangedV1>['lines'][number];

/** How much of customers' orders stands on purchase orders, told back to sales. */
@Injectable()
export class OrderCoverage {
  constructor(private readonly outbox: Outbox) {}

  /**
   * Locks these orders until the transaction ends: whoever allocates their quantities waits. Call it before anything of
   * them is read or written, and once: the rows are locked in the order of their ids, so that nobody waits in a circle.
   */
  async lock(tx: Tx, orderIds: readonly string[]): Promise<void> {
    await tx.query(
      sql`select from sales_order where id = any(${orderIds}::uuid[]) order by id for no key update`,
    );
  }

  /** Tells how far the purchases of these orders are now. They must be locked. */
  async announce(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const orders = await tx.query<{ id: string; version: number; storeId: string; lines: Line[] }>(sql`
      with counted as (
        update sales_order set coverage_version = coverage_version + 1 where id = any(${orderIds}::uuid[])
        returning id, coverage_version, store_id
      ), covered as (
        select l.order_id, l.order_line_id,
          coalesce(sum(l.covers) filter (where o.status in ('DRAFT', 'APPROVED')), 0) as draft,
          coalesce(sum(l.covers) filter (where o.status not in ('DRAFT', 'APPROVED', 'CANCELLED')), 0) as sent,
          coalesce(sum(least(l.received, l.covers)), 0) as received
        from purchase_line l join purchase_order o on o.id = l.purchase_order_id
        where l.order_id = any(${orderIds}::uuid[]) and l.covers > 0 group by l.order_id, l.order_line_id
      )
      select c.id, c.coverage_version as version, c.store_id as "storeId",
        coalesce(json_agg(json_build_object('orderLineId', v.order_line_id, 'draft', trim_scale(v.draft)::text,
          'sent', trim_scale(v.sent)::text, 'received', trim_scale(v.received)::text) order by v.order_line_id)
          filter (where v.order_line_id is not null), '[]') as lines
      from counted c left join covered v on v.order_id = c.id group by c.id, c.coverage_version, c.store_id`);
    await this.outbox.announceAll(
      tx,
      orderCoverageChangedV1,
      orders.map(({ id, version, storeId, lines }) => ({
        id,
        version,
        storeId,
        data: { orderId: id, version, lines },
      })),
    );
  }

  /** Tells by when the goods of these orders are to arrive, where that changed; after `announce`, with them locked. */
  async announceDates(tx: Tx, orderIds: readonly string[]): Promise<void> {
    const changed = await tx.query<Delivery>(sql`
      update sales_order o set expected_on = fresh.expected_on, expected_from = fresh.number
      from (
        select s.id, latest.expected_on, latest.purchase_order_id, latest.number
        from sales_order s left join lateral (
          select l.expected_on, p.id as purchase_order_id, p.number
          from purchase_line l join purchase_order p on p.id = l.purchase_order_id
          where l.order_id = s.id and l.covers > 0 and l.received < l.quantity and l.expected_on is not null
            and p.status not in ('DRAFT', 'APPROVED', 'CANCELLED')
          order by l.expected_on desc, p.number limit 1
        ) latest on true
        where s.id = any(${orderIds}::uuid[])
      ) fresh
      where o.id = fresh.id and (o.expected_on, o.expected_from) is distinct from (fresh.expected_on, fresh.number)
      returning o.id as "orderId", o.coverage_version as version, o.project_id as "projectId", o.store_id as "storeId",
        case when fresh.expected_on is not null then json_build_object('expectedOn', fresh.expected_on,
          'purchaseOrderId', fresh.purchase_order_id, 'purchaseOrderNumber', fresh.number) end as latest`);
    await this.outbox.announceAll(
      tx,
      orderDeliveryChangedV1,
      changed.map((data) => ({ id: data.orderId, version: data.version, storeId: data.storeId, data })),
    );
  }
}
