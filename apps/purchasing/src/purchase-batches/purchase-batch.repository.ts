import type {
  createPurchaseBatch,
  PurchaseBatchView,
  PurchaseBatchVerb,
  RequestOf,
} from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ChosenOrders } from '../purchase-order-list/chosen-orders.port';
import { BatchBell } from './batch-bell';
import { neededFor, passing } from './purchase-batch';
import { purchaseBatchErrors } from './purchase-batch.errors';

/** Purchase orders of one batch; more are several. */
const most = 10_000;

/** Batches as they are ordered, stopped and begun again. */
@Injectable()
export class PurchaseBatchRepository {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly chosen: ChosenOrders,
    private readonly bell: BatchBell,
  ) {}

  /**
   * Writes down everything that was chosen, as it is now, with the reach of the verb's permission; asked twice with the
   * same id it is one batch. What can be seen but lies beyond that reach is skipped when it is its turn.
   */
  async begin(id: string, request: RequestOf<typeof createPurchaseBatch>, caller: Caller): Promise<void> {
    const reach = caller.scopeFor(neededFor[request.verb]);
    const isChosen = await this.chosen.within(request.chosen, caller.scopeFor('purchase-order.read'));
    await this.db.transaction(async (tx) => {
      const added = await tx.execute(sql`
        insert into purchase_batch (id, verb, reason, created_by, created_by_id, role_id, reach, created_at, worked_at)
        values (${id}, ${request.verb}, ${request.reason ?? null}, ${caller.name}, ${caller.userId},
          ${caller.roleId ?? null}, ${sql.json(reach)}, ${this.clock.now()}, clock_timestamp())
        on conflict (id) do nothing`);
      if (added === 0) return;
      const items = await tx.execute(sql`
        insert into purchase_batch_item (batch_id, position, purchase_order_id, version)
        select ${id}::uuid, row_number() over (order by o.number), o.id, o.version
        from purchase_order o where ${isChosen} limit ${most + 1}`);
      if (items === 0) throw purchaseBatchErrors.nothing();
      if (items > most) throw purchaseBatchErrors.tooMany(most);
      tx.afterCommit(() => this.bell.ring());
    });
  }

  /** The purchase order under way, whose worker holds the batch's row, ends first. */
  async cancel(id: string, { userId }: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const batch = await tx.one<{ state: PurchaseBatchView['state'] }>(sql`
        select state from purchase_batch where id = ${id} and created_by_id = ${userId} for update`);
      if (!batch) throw purchaseBatchErrors.notFound(id);
      if (batch.state === 'CANCELLED') return;
      // Asked for once the lock is held: only then what was under way is to be seen.
      const pending = await tx.query(sql`
        select from purchase_batch_item where batch_id = ${id} and state = 'PENDING' limit 1`);
      if (pending.length === 0) throw purchaseBatchErrors.transitionNotAllowed(id, 'DONE');
      await tx.execute(sql`
        update purchase_batch set state = 'CANCELLED', finished_at = clock_timestamp() where id = ${id}`);
    });
  }

  /** By the rights that the caller has now, on the purchase orders as they are now. */
  async retry(id: string, caller: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const batch = await tx.one<{ state: PurchaseBatchView['state']; verb: PurchaseBatchVerb }>(sql`
        select state, verb from purchase_batch where id = ${id} and created_by_id = ${caller.userId} for update`);
      if (!batch) throw purchaseBatchErrors.notFound(id);
      const reach = caller.scopeFor(neededFor[batch.verb]);
      if (batch.state !== 'DONE') throw purchaseBatchErrors.nothingToRetry(id);
      const again = await tx.execute(sql`
        update purchase_batch_item i set state = 'PENDING', refusal = null, failures = 0, version = o.version
        from purchase_order o where o.id = i.purchase_order_id and i.batch_id = ${id} and i.state = 'SKIPPED'
          and i.refusal ->> 'code' = any(${passing})`);
      if (again === 0) throw purchaseBatchErrors.nothingToRetry(id);
      await tx.execute(sql`
        update purchase_batch set state = 'RUNNING', finished_at = null, worked_at = clock_timestamp(),
          reach = ${sql.json(reach)}, role_id = ${caller.roleId ?? null} where id = ${id}`);
      tx.afterCommit(() => this.bell.ring());
    });
  }
}
