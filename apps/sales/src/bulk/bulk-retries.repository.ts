import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import type { BulkOrder } from '../bulk-kinds/bulk-kind';
import { kindOf } from '../bulk-kinds/bulk-kinds';
import { BulkLedger } from './bulk-ledger.repository';
import { BulkStart } from './bulk-start.port';
import { bulkErrors } from './bulk.errors';

interface EndedRow {
  readonly kind: BulkOrder['kind'];
  readonly state: 'COMPLETED' | 'RUNNING' | 'CANCELLED';
  readonly failed: number;
  readonly handed: number;
  readonly finished: boolean;
}

/** Failures, once more: they go behind what was handed over, and the dispatcher looks at each as if for the first time. */
@Injectable()
export class BulkRetries {
  constructor(
    private readonly db: Db,
    private readonly ledger: BulkLedger,
    private readonly start: BulkStart,
  ) {}

  /** Refuses while the operation runs, and where nothing has failed; of two who ask, the second is refused. */
  async retry(id: string, caller: Caller): Promise<void> {
    await this.db.transaction(async (tx) => {
      const operation = await tx.one<EndedRow>(sql`
        select kind, state, failed, handed, finished_at is not null as finished from bulk_operation
        where id = ${id} and created_by = ${caller.userId} for update`);
      if (!operation) throw bulkErrors.notFound(id);
      caller.scopeFor(kindOf(operation).permission);
      if (!operation.finished || operation.failed === 0 || operation.state === 'CANCELLED')
        throw bulkErrors.nothingToRetry(id, operation.state, operation.failed);
      const items = await tx.query<{ storeId: string }>(sql`
        update bulk_item i set state = 'PENDING', reason = null, effect_id = null, place = f.place
        from (
          select id, ${operation.handed}::int + row_number() over (order by place) as place
          from bulk_item where operation_id = ${id} and state = 'FAILED'
        ) f where i.id = f.id returning store_id as "storeId"`);
      await tx.execute(sql`
        update bulk_operation set state = 'RUNNING', pause_reason = null, moved_at = null, version = version + 1, finished_at = null,
          failed = failed - ${items.length}::int, pending = pending + ${items.length}::int where id = ${id}`);
      this.ledger.tell(
        tx,
        items.map(({ storeId }) => ({ operationId: id, storeId })),
      );
      this.start.begin(tx);
    });
  }
}
