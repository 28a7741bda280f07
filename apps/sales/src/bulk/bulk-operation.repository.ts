import type { BulkOperationView } from '@comptoir/contracts';
import { Outbox, type Caller } from '@comptoir/messaging';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { BulkOrder } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';
import { BulkLedger } from './bulk-ledger.repository';
import type { Plan } from './bulk-plan.repository';
import { BulkStart } from './bulk-start.port';
import { purseOf } from '../quotas/quota';
import { bulkErrors } from './bulk.errors';
import { operationReach } from './operation-reach';

interface CancelRow {
  readonly kind: BulkOrder['kind'];
  readonly state: BulkOperationView['state'];
  /** The place of the last item that was handed over; 0 where none was. */
  readonly handed: number;
}

/** Operations from their order to their end. */
@Injectable()
export class BulkOperationRepository {
  constructor(
    private readonly db: Db,
    private readonly ledger: BulkLedger,
    private readonly outbox: Outbox,
    private readonly start: BulkStart,
  ) {}

  /** Whether this very order was given already, under this id. Refuses when it was another order. */
  async exists(id: string, order: BulkOrder): Promise<boolean> {
    return isRepetition(this.db, id, order);
  }

  /** Writes the operation with all its items; a repetition that came at the same moment changes nothing. */
  async add(id: string, order: BulkOrder, { plan, caller }: { plan: Plan; caller: Caller }): Promise<void> {
    const kind = kindOf(order);
    const delay = this.start.delayOf(order);
    await this.db.transaction(async (tx) => {
      const added = await tx.execute(sql`
        insert into bulk_operation (id, kind, state, label, parameters, created_by, created_by_name, ordered_on, counted_as, starts_at, total, pending)
        values (${id}, ${order.kind}, ${delay > 0 ? 'SCHEDULED' : 'RUNNING'}, ${kind.label(order)},
          ${sql.json({ order, meant: plan.meant })}, ${caller.userId}, ${caller.name}, ${this.start.today()}::date, ${purseOf(order)},
          clock_timestamp() + ${delay}::int * interval '1 millisecond', 0, 0)
        on conflict (id) do nothing`);
      if (added === 0) return void (await isRepetition(tx, id, order));
      await plan.fill(tx, id);
      await this.start.assertAllowed(tx, id, order, caller);
      await this.ledger.finish(tx, [id]);
      this.ledger.tell(tx, await oneStoreOf(tx, id));
      if (delay === 0) this.start.begin(tx);
    });
  }

  /** What was not handed over yet is left out at once; what was, is taken back where its owner can still do so. */
  async cancel(id: string, caller: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const operation = await tx.one<CancelRow>(sql`
        select kind, state, handed from bulk_operation o
        where id = ${id} and ${operationReach(caller, 'bulk.cancel')} for update`);
      if (!operation) throw bulkErrors.notFound(id);
      if (operation.state === 'CANCELLED') return;
      if (operation.state === 'COMPLETED') throw bulkErrors.transitionNotAllowed(id, operation.state);
      await tx.execute(sql`
        with left_out as (
          update bulk_item set state = 'SKIPPED', reason = 'CANCELLED'
          where operation_id = ${id} and state = 'PENDING' and place > ${operation.handed} returning 1
        )
        update bulk_operation set state = 'CANCELLED', version = version + 1,
          skipped = skipped + (select count(*) from left_out), pending = pending - (select count(*) from left_out)
        where id = ${id}`);
      const { cancelCommand } = kindOf(operation);
      if (cancelCommand && operation.handed > 0) {
        await this.outbox.command(tx, cancelCommand, { key: id, operationId: id, data: { operationId: id } });
      }
      await this.ledger.finish(tx, [id]);
      this.ledger.tell(tx, await oneStoreOf(tx, id));
    });
  }
}

async function isRepetition(db: Queryable, id: string, order: BulkOrder): Promise<boolean> {
  const row = await db.one<{ same: boolean }>(sql`
    select parameters -> 'order' = ${sql.json(order)} as same from bulk_operation where id = ${id}`);
  if (row && !row.same) throw bulkErrors.keyReused(id);
  return row !== undefined;
}

function oneStoreOf(tx: Tx, operationId: string): Promise<{ operationId: string; storeId: string }[]> {
  return tx.query(sql`
    select operation_id as "operationId", store_id as "storeId" from bulk_item
    where operation_id = ${operationId} order by seq limit 1`);
}
