import { Pokes } from '@comptoir/messaging';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { refreshOrderability } from './orderability.port';

/** Whether orders can be ordered, after something was said elsewhere that decides on it. */
@Injectable()
export class OrderabilityBook {
  constructor(private readonly pokes: Pokes) {}

  /**
   * Keeps what was said, then refreshes these orders (`o`) and the screens that show them. The orders are locked first:
   * of two who refresh one order at once the second sees what the first kept.
   */
  async follow(tx: Tx, which: SqlFragment, keep: () => Promise<void>): Promise<void> {
    const orders = await tx.query<{ storeId: string }>(sql`
      select o.store_id as "storeId" from order_state o where ${which} order by o.order_id for no key update`);
    await keep();
    await refreshOrderability(tx, which);
    const stores = new Set(orders.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'orders')));
  }
}
