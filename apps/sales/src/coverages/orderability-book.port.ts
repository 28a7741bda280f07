import { Pokes } from '@comptoir/messaging';
import { sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ProjectStages } from '../projects/project-stages.port';
import { refreshOrderability } from './orderability.port';

/** Whether orders can be ordered, after something was said elsewhere that decides on it. */
@Injectable()
export class OrderabilityBook {
  constructor(
    private readonly stages: ProjectStages,
    private readonly pokes: Pokes,
  ) {}

  /**
   * Keeps what was said, then refreshes these orders (`o`) and the screens that show them. The orders are locked first:
   * of two who refresh one order at once the second sees what the first kept. Their projects are locked before them, as
   * everywhere: what is said of their purchases in the same transaction may move those.
   */
  async follow(tx: Tx, which: SqlFragment, keep: () => Promise<void>): Promise<void> {
    const projects = await tx.query<{ id: string }>(sql`
      select distinct h.project_id as id from order_state o join sales_order h on h.id = o.order_id where ${which}`);
    await this.stages.lock(
      tx,
      projects.map(({ id }) => id),
    );
    const orders = await tx.query<{ storeId: string }>(sql`
      select o.store_id as "storeId" from order_state o where ${which} order by o.order_id for no key update`);
    await keep();
    await refreshOrderability(tx, which);
    const stores = new Set(orders.map(({ storeId }) => storeId));
    tx.afterCommit(() => stores.forEach((storeId) => this.pokes.poke(storeId, 'orders')));
  }
}
