import { orderKeptV1, releaseOrder, type RequestOf } from '@comptoir/contracts';
import { isRefusal } from '@comptoir/kernel';
import { Asks, Outbox } from '@comptoir/messaging';
import { Db, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { totalsOf } from '../../pricing/totals';
import { OrderChronicle } from '../order-chronicle.repository';
import { orderFactsOf } from '../order-facts.repository';
import type { OrderState } from '../order';
import { orderErrors } from '../order.errors';
import { orderColumns, stateOfRow, type OrderRow } from '../order.row';

/** What an amendment leaves of lines; null: a cancellation leaves nothing. */
type Leaves = RequestOf<typeof releaseOrder>['leaves'];

/**
 * Purchasing lets an order go before it is cancelled or amended to less, so that no purchase order with its lines is sent
 * meanwhile. What it let go is written down first: whatever becomes of the change, `settle` ends it. The order's version
 * keeps the two apart: a change that comes too late is refused, and purchasing heeds a release only until it hears of a
 * newer version.
 */
@Injectable()
export class OrderReleases {
  constructor(
    private readonly db: Db,
    private readonly asks: Asks,
    private readonly outbox: Outbox,
    private readonly chronicle: OrderChronicle,
  ) {}

  async during<Kept>(order: OrderState, change: () => Promise<Kept>, leaves: Leaves = null): Promise<Kept> {
    await this.release(order, leaves).catch(async (error: unknown) => {
      await this.settle(order.id).catch(leftToTheJob);
      throw error;
    });
    try {
      return await change();
    } finally {
      await this.settle(order.id).catch(leftToTheJob);
    }
  }

  /**
   * Has orders released that this transaction has locked and is about to cancel; tells those that purchasing keeps. What
   * it let go ends with the transaction, or by the clock where that is rolled back.
   */
  async within(tx: Tx, orders: readonly OrderState[]): Promise<Set<string>> {
    const kept = new Set<string>();
    for (const order of orders)
      await this.release(order, null).catch((error: unknown) => {
        if (!isSent(error)) throw error;
        kept.add(order.id);
      });
    const ids = orders.map(({ id }) => id);
    await tx.execute(sql`delete from order_release where order_id = any(${ids}::uuid[])`);
    return kept;
  }

  /** Ends what was begun for this order: if it was not changed, purchasing may buy it again. */
  async settle(orderId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const release = await tx.one<{ version: number }>(
        sql`delete from order_release where order_id = ${orderId} returning version`,
      );
      if (!release) return;
      const kept = await tx.execute(sql`
        update order_state set version = version + 1 where order_id = ${orderId} and version = ${release.version}`);
      if (kept > 0) await this.tellKept(tx, orderId);
    });
  }

  /** Orders whose change was begun so long ago that nobody works on it any more. */
  async forgotten(seconds: number): Promise<string[]> {
    const rows = await this.db.query<{ id: string }>(sql`
      select order_id as id from order_release where begun_at < clock_timestamp() - make_interval(secs => ${seconds})
      order by begun_at limit 100 for update skip locked`);
    return rows.map(({ id }) => id);
  }

  private async release(
    { id: orderId, version, storeId, projectId }: OrderState,
    leaves: Leaves,
  ): Promise<void> {
    await this.db.execute(sql`
      insert into order_release (order_id, version, begun_at) values (${orderId}, ${version}, clock_timestamp())
      on conflict (order_id) do update set version = excluded.version, begun_at = excluded.begun_at`);
    try {
      await this.asks.ask(releaseOrder, { orderId, version, storeId, projectId, leaves });
    } catch (error) {
      if (isSent(error)) await this.db.execute(sql`delete from order_release where order_id = ${orderId}`);
      throw isRefusal(error) && !isSent(error) ? orderErrors.purchasesUnknown(orderId) : error;
    }
  }

  private async tellKept(tx: Tx, orderId: string): Promise<void> {
    const row = await tx.one<OrderRow>(sql`
      select ${orderColumns} from sales_order h join order_state s on s.order_id = h.id where h.id = ${orderId}`);
    if (!row) return;
    const state = stateOfRow(row);
    const [data] = await orderFactsOf(tx, [{ state, totals: totalsOf(state.lines) }]);
    if (!data) return;
    const { version, storeId } = data;
    await this.outbox.announce(tx, orderKeptV1, { id: orderId, version, storeId, data });
    this.chronicle.wakeScreens(tx, new Set([storeId]));
  }
}

const leftToTheJob = () => undefined;

/** Goods are on their way: purchasing let nothing go. */
const isSent = (error: unknown) => isRefusal(error) && error.kind === 'conflict';
