import { orderFulfilmentChangedV1, type DataOf, type orderCoverageChangedV1 } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { refreshOrderability } from '../../coverages/orderability.port';
import type { Actor } from '../../history/history.port';
import { totalsOf } from '../../pricing/totals';
import { ProjectStages } from '../../projects/project-stages.port';
import { OrderChronicle } from '../order-chronicle.repository';
import { orderFactsOf } from '../order-facts.repository';
import { purchasesOf } from '../order-purchases.repository';
import { orderColumns, stateOfRow, type OrderRow } from '../order.row';

type Coverage = DataOf<typeof orderCoverageChangedV1>;
const purchasing: Actor = { userId: 'service:purchasing', name: 'purchasing' };

/** What purchasing says of the lines of an order. The newest version counts, in whatever order they arrive. */
@Injectable()
export class OrderCoverage {
  constructor(
    private readonly stages: ProjectStages,
    private readonly chronicle: OrderChronicle,
  ) {}

  /** An order that nobody knows is passed over. */
  async note(tx: Tx, { orderId, version, lines }: Coverage): Promise<void> {
    const owner = await tx.one<{ project_id: string; store_id: string }>(
      sql`select project_id, store_id from sales_order where id = ${orderId}`,
    );
    if (!owner) return;
    await this.stages.lock(tx, owner.project_id);
    const newer = await tx.execute(sql`
      update order_state set coverage_version = ${version} where order_id = ${orderId} and coverage_version < ${version}`);
    if (newer === 0) return;
    await replace(tx, orderId, lines);
    await refreshOrderability(tx, sql`o.order_id = ${orderId}`);
    await this.followWithStatus(tx, orderId);
    await this.stages.heedPurchases(
      tx,
      owner.project_id,
      await purchasesOf(tx, owner.project_id),
      purchasing,
    );
    this.chronicle.wakeScreens(tx, new Set([owner.store_id]));
  }

  /** A confirmed order is in fulfilment exactly while something of it is ordered from a supplier. */
  private async followWithStatus(tx: Tx, orderId: string): Promise<void> {
    const moved = await tx.execute(sql`
      update order_state set version = version + 1, status = case sent when 'NONE' then 'CONFIRMED' else 'IN_FULFILMENT' end
      where order_id = ${orderId} and status in ('CONFIRMED', 'IN_FULFILMENT')
        and status <> case sent when 'NONE' then 'CONFIRMED' else 'IN_FULFILMENT' end`);
    if (moved === 0) return;
    const row = await tx.one<OrderRow>(sql`
      select ${orderColumns} from sales_order h join order_state s on s.order_id = h.id where h.id = ${orderId}`);
    if (!row) return;
    const state = stateOfRow(row);
    const facts = await orderFactsOf(tx, [{ state, totals: totalsOf(state.lines) }]);
    const happenings = facts.map((order) => ({ event: orderFulfilmentChangedV1, facts: order }));
    await this.chronicle.tell(tx, happenings, purchasing);
  }
}

async function replace(tx: Tx, orderId: string, lines: Coverage['lines']): Promise<void> {
  await tx.execute(sql`delete from order_coverage where order_id = ${orderId}`);
  await tx.execute(sql`
    insert into order_coverage (order_line_id, order_id, draft, sent, received)
    select id, ${orderId}::uuid, draft, sent, received
    from unnest(${lines.map(({ orderLineId }) => orderLineId)}::uuid[], ${lines.map(({ draft }) => draft)}::numeric[],
      ${lines.map(({ sent }) => sent)}::numeric[], ${lines.map(({ received }) => received)}::numeric[])
      as line(id, draft, sent, received)
    on conflict (order_line_id) do nothing`);
}
