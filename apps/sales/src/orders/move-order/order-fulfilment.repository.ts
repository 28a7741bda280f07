import { orderClosedV1, orderDeliveredV1, type OrderStatus } from '@comptoir/contracts';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { refreshOrderability } from '../../coverages/orderability.port';
import { itself } from '../../history/history.port';
import { totalsOf } from '../../pricing/totals';
import { ProjectChanges } from '../../projects/project-changes.port';
import type { OrderEvent } from '../order';
import { OrderChronicle } from '../order-chronicle.repository';
import { orderFactsOf } from '../order-facts.repository';
import { refreshProjects, refreshStages } from '../order-headings.port';
import { projectsBehind, purchasesOf } from '../order-purchases.repository';
import { orderColumns, stateOfRow, type OrderRow } from '../order.row';

const eventOf: Partial<Record<OrderStatus, OrderEvent>> = {
  DELIVERED: orderDeliveredV1,
  CLOSED: orderClosedV1,
};

/** Orders follow their project: what of it has arrived is delivered with it, and closed with it. */
@Injectable()
export class OrderFulfilment {
  constructor(
    projects: ProjectChanges,
    private readonly chronicle: OrderChronicle,
  ) {
    projects.follow({
      changed: refreshProjects,
      moved: async (tx, projectIds) => {
        await this.follow(tx, projectIds);
        await refreshStages(tx, projectIds);
      },
      unfinished,
      purchases: purchasesOf,
      behind: projectsBehind,
    });
  }

  /** Their states still say at which stage the projects were: an order confirmed later stays as it is. */
  private async follow(tx: Tx, projectIds: readonly string[]): Promise<void> {
    const moved = await tx.query<{ id: string }>(sql`
      update order_state s set version = s.version + 1,
        status = case p.stage when 'CLOSED' then 'CLOSED' else 'DELIVERED' end
      from sales_order h join project p on p.id = h.project_id
      where h.id = s.order_id and h.project_id = any(${projectIds}::uuid[]) and s.project_stage <> p.stage and (
        (p.stage in ('DELIVERED', 'INSTALLED') and s.status in ('CONFIRMED', 'IN_FULFILMENT') and s.received = 'FULL')
        or (p.stage = 'CLOSED' and s.status = 'DELIVERED'))
      returning s.order_id as id`);
    if (moved.length === 0) return;
    const which = sql`any(${moved.map(({ id }) => id)}::uuid[])`;
    await refreshOrderability(tx, sql`o.order_id = ${which}`);
    const rows = await tx.query<OrderRow>(sql`
      select ${orderColumns} from sales_order h join order_state s on s.order_id = h.id where h.id = ${which} order by h.id`);
    const states = rows.map(stateOfRow);
    const facts = await orderFactsOf(
      tx,
      states.map((state) => ({ state, totals: totalsOf(state.lines) })),
    );
    const happenings = facts.flatMap((order) => {
      const event = eventOf[order.status];
      return event ? [{ event, facts: order }] : [];
    });
    await this.chronicle.tell(tx, happenings, itself);
  }
}

/** Orders that are not delivered, or not paid. */
async function unfinished(tx: Tx, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ number: string }>(sql`
    select coalesce(h.number, h.reference, '–') as number from sales_order h join order_state s on s.order_id = h.id
    where h.project_id = ${projectId} and s.status not in ('CLOSED', 'CANCELLED')
      and (s.status <> 'DELIVERED' or s.paid < s.amount_incl_tax) order by h.created_on, h.id`);
  return rows.map(({ number }) => number);
}
