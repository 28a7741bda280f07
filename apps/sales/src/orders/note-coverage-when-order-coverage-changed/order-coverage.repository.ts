import { orderFulfilmentChangedV1, type DataOf, type orderCoverageChangedV1 } from '@comptoir/contracts';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
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
interface Known {
  readonly orderId: string;
  readonly projectId: string;
  readonly storeId: string;
}
const purchasing: Actor = { userId: 'service:purchasing', name: 'purchasing' };

/** What purchasing says of the lines of orders. The newest version counts, in whatever order they arrive. */
@Injectable()
export class OrderCoverage {
  constructor(
    private readonly stages: ProjectStages,
    private readonly chronicle: OrderChronicle,
  ) {}

  /** One for each order at most. An order that nobody knows is passed over. */
  async note(tx: Tx, said: readonly Coverage[]): Promise<void> {
    const owners = await ownersOf(tx, said);
    await this.stages.lock(
      tx,
      owners.map(({ projectId }) => projectId),
    );
    const newer = await keepVersions(tx, said);
    const moved = owners.filter(({ orderId }) => newer.has(orderId));
    if (moved.length === 0) return;
    const which = sql`any(${[...newer]}::uuid[])`;
    await replace(
      tx,
      said.filter(({ orderId }) => newer.has(orderId)),
    );
    await refreshOrderability(tx, sql`o.order_id = ${which}`);
    await this.followWithStatus(tx, which);
    const projectIds = [...new Set(moved.map(({ projectId }) => projectId))];
    await this.stages.heedPurchases(tx, await purchasesOf(tx, projectIds), purchasing);
    this.chronicle.wakeScreens(tx, new Set(moved.map(({ storeId }) => storeId)));
  }

  /** A confirmed order is in fulfilment exactly while something of it is ordered from a supplier. */
  private async followWithStatus(tx: Tx, which: SqlFragment): Promise<void> {
    const moved = await tx.query<{ id: string }>(sql`
      update order_state set version = version + 1, status = case sent when 'NONE' then 'CONFIRMED' else 'IN_FULFILMENT' end
      where order_id = ${which} and status in ('CONFIRMED', 'IN_FULFILMENT')
        and status <> case sent when 'NONE' then 'CONFIRMED' else 'IN_FULFILMENT' end
      returning order_id as id`);
    if (moved.length === 0) return;
    const rows = await tx.query<OrderRow>(sql`
      select ${orderColumns} from sales_order h join order_state s on s.order_id = h.id
      where h.id = any(${moved.map(({ id }) => id)}::uuid[]) order by h.id`);
    const orders = rows.map(stateOfRow).map((state) => ({ state, totals: totalsOf(state.lines) }));
    const facts = await orderFactsOf(tx, orders);
    const happenings = facts.map((order) => ({ event: orderFulfilmentChangedV1, facts: order }));
    await this.chronicle.tell(tx, happenings, purchasing);
  }
}

function ownersOf(tx: Tx, said: readonly Coverage[]): Promise<Known[]> {
  return tx.query<Known>(sql`
    select id as "orderId", project_id as "projectId", store_id as "storeId" from sales_order
    where id = any(${said.map(({ orderId }) => orderId)}::uuid[])`);
}

/**
 * The orders of which this is the newest that was heard. Their projects must be locked; they are locked in the order of
 * their ids, as everywhere.
 */
async function keepVersions(tx: Tx, said: readonly Coverage[]): Promise<ReadonlySet<string>> {
  await tx.execute(sql`
    select from order_state where order_id = any(${said.map(({ orderId }) => orderId)}::uuid[])
    order by order_id for no key update`);
  const newer = await tx.query<{ id: string }>(sql`
    update order_state s set coverage_version = heard.version
    from unnest(${said.map(({ orderId }) => orderId)}::uuid[], ${said.map(({ version }) => version)}::int[])
      as heard(order_id, version)
    where s.order_id = heard.order_id and s.coverage_version < heard.version returning s.order_id as id`);
  return new Set(newer.map(({ id }) => id));
}

async function replace(tx: Tx, said: readonly Coverage[]): Promise<void> {
  const lines = said.flatMap((order) => order.lines.map((line) => ({ ...line, orderId: order.orderId })));
  await tx.execute(sql`
    delete from order_coverage where order_id = any(${said.map(({ orderId }) => orderId)}::uuid[])`);
  await tx.execute(sql`
    insert into order_coverage (order_line_id, order_id, draft, sent, received)
    select "orderLineId", "orderId", draft, sent, received
    from jsonb_to_recordset(${sql.json(lines)})
      as line("orderLineId" uuid, "orderId" uuid, draft numeric, sent numeric, received numeric)
    on conflict (order_line_id) do nothing`);
}
