import { isRefusal } from '@comptoir/kernel';
import { Db, sql, storeScope, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseOrderRepository } from './purchase-order.repository';

/** Whether a purchase order `o` is as its generation drafted it. */
export const isUntouched = sql`(o.status = 'DRAFT' and not o.touched)`;
const atOnce = 100;
const reason = 'Génération annulée';

interface Counted {
  readonly all: number;
  readonly untouched: number;
}

/** Drafts of a generation that nobody has touched. */
@Injectable()
export class UntouchedDrafts {
  constructor(
    private readonly db: Db,
    private readonly orders: PurchaseOrderRepository,
  ) {}

  /**
   * Cancels those in the scope, a hundred at most, each in a transaction of its own: their numbers stay theirs, their
   * quantities can be ordered again at once. One that somebody changes meanwhile is kept as they want it. The generation
   * must have ended.
   */
  async takeBack(
    generationId: string,
    scope: Scope,
  ): Promise<{ takenBack: number; kept: number; left: number }> {
    const ofIt = sql`o.generation_id = ${generationId} and ${storeScope(scope, sql`o.store_id`)}`;
    const drafts = await this.db.query<{ id: string; version: number }>(sql`
      select o.id, o.version from purchase_order o where ${ofIt} and ${isUntouched} order by o.id limit ${atOnce}`);
    let takenBack = 0;
    for (const { id, version } of drafts) if (await this.takeBackOne(id, version, scope)) takenBack++;
    const counted = await this.db.one<Counted>(sql`
      select count(*) filter (where o.status <> 'CANCELLED')::int as all,
        count(*) filter (where ${isUntouched})::int as untouched from purchase_order o where ${ofIt}`);
    const { all = 0, untouched = 0 } = counted ?? {};
    return { takenBack, kept: all - untouched, left: untouched };
  }

  /** Whether nobody was quicker. */
  private async takeBackOne(purchaseOrderId: string, seen: number, scope: Scope): Promise<boolean> {
    try {
      await this.orders.change({ purchaseOrderId, scope, seen }, (order) => ({
        order: order.cancelled(reason),
      }));
      return true;
    } catch (error) {
      if (isRefusal(error) && error.kind === 'stale') return false;
      throw error;
    }
  }
}
