import type { PurchaseBatchVerb } from '@comptoir/contracts';
import { isRefusal, type Refusal } from '@comptoir/kernel';
import { crashPoint } from '@comptoir/messaging';
import { Db, sql, type Scope, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { PurchaseOrderMoves } from '../purchase-orders/move-purchase-order/purchase-order-moves.port';
import { StoreCalendar } from '../stores/store-calendar.port';
import { failuresAtMost, keptOf } from './purchase-batch';
import { purchaseBatchErrors } from './purchase-batch.errors';

type Today = Awaited<ReturnType<StoreCalendar['todayEverywhere']>>;

interface Running {
  readonly id: string;
  readonly verb: PurchaseBatchVerb;
  readonly reason: string | null;
  readonly createdBy: string;
  readonly roleId: string | null;
  readonly reach: Scope;
}
interface Item {
  readonly position: number;
  readonly purchaseOrderId: string;
  readonly version: number;
}

/** The work of batches, one purchase order in one transaction at a time. */
@Injectable()
export class PurchaseBatchRun {
  constructor(
    private readonly db: Db,
    private readonly moves: PurchaseOrderMoves,
    private readonly calendar: StoreCalendar,
  ) {}

  /**
   * Does the next purchase order of the batch that has waited longest; false where there is none.
   *
   * The lock on the batch's row is the lease: whoever works on it holds it until the purchase order is committed, others
   * take another batch, and it ends with the connection of a process that dies. What is done to the purchase order, what
   * is told of it, and that it is done are committed together, so that each is done once.
   */
  async doItem(): Promise<boolean> {
    const today = await this.calendar.todayEverywhere();
    let tried: { batchId: string; position: number } | undefined;
    try {
      const worked = await this.db.transaction(async (tx) => {
        const batch = await claim(tx);
        if (!batch) return false;
        crashPoint('batch-claimed');
        const item = await nextOf(tx, batch);
        if (!item) {
          await finish(tx, batch.id);
          crashPoint('batch-finished');
          return true;
        }
        tried = { batchId: batch.id, position: item.position };
        const refusal = await this.move(tx, batch, { item, today });
        crashPoint('batch-item-moved');
        await settle(tx, batch.id, { item, refusal });
        crashPoint('batch-item-settled');
        return true;
      });
      if (worked) crashPoint('batch-item-committed');
      return worked;
    } catch (error) {
      if (tried) await this.noteFailure(tried);
      throw error;
    }
  }

  /** Why it was left as it is; undefined where it was not. */
  private async move(
    tx: Tx,
    batch: Running,
    { item: { purchaseOrderId, version }, today }: { item: Item; today: Today },
  ): Promise<Refusal | undefined> {
    const decide = await this.decisionOf(tx, batch, today);
    try {
      await this.moves.make(tx, { purchaseOrderId, scope: batch.reach, seen: version }, decide);
      return undefined;
    } catch (error) {
      if (isRefusal(error)) return error;
      throw error;
    }
  }

  private async decisionOf(tx: Tx, { verb, reason, createdBy, roleId }: Running, today: Today) {
    if (verb === 'cancel') return this.moves.cancelling(reason ?? '');
    if (verb === 'send') return this.moves.sending(createdBy, { byEmail: true, today });
    return this.moves.approving(createdBy, await this.moves.limitOf({ roleId: roleId ?? undefined }, tx));
  }

  /** It is tried again after all others that wait, and skipped in the end. */
  private async noteFailure({ batchId, position }: { batchId: string; position: number }): Promise<void> {
    const failed = keptOf(purchaseBatchErrors.itemFailed());
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`update purchase_batch set worked_at = clock_timestamp() where id = ${batchId}`);
      await tx.execute(sql`
        update purchase_batch_item set failures = failures + 1,
          state = case when failures + 1 < ${failuresAtMost} then state else 'SKIPPED' end,
          refusal = case when failures + 1 < ${failuresAtMost} then null else ${sql.json(failed)} end
        where batch_id = ${batchId} and position = ${position} and state = 'PENDING'`);
    });
  }
}

function claim(tx: Tx): Promise<Running | undefined> {
  return tx.one<Running>(sql`
    select id, verb, reason, created_by as "createdBy", role_id as "roleId", reach
    from purchase_batch where state = 'RUNNING' order by worked_at, id limit 1 for update skip locked`);
}

function nextOf(tx: Tx, { id }: Running): Promise<Item | undefined> {
  return tx.one<Item>(sql`
    select position, purchase_order_id as "purchaseOrderId", version from purchase_batch_item
    where batch_id = ${id} and state = 'PENDING' order by position limit 1`);
}

async function settle(
  tx: Tx,
  batchId: string,
  { item, refusal }: { item: Item; refusal: Refusal | undefined },
): Promise<void> {
  await tx.execute(sql`
    update purchase_batch_item set state = ${refusal ? 'SKIPPED' : 'DONE'},
      refusal = ${refusal ? sql.json(keptOf(refusal)) : null}
    where batch_id = ${batchId} and position = ${item.position}`);
  await tx.execute(sql`update purchase_batch set worked_at = clock_timestamp() where id = ${batchId}`);
}

async function finish(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`
    update purchase_batch set state = 'DONE', finished_at = clock_timestamp() where id = ${id}`);
}
