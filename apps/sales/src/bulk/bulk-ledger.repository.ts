import { bulkOperationFinishedV1, skipReasons, type BulkResult, type DataOf } from '@comptoir/contracts';
import { crashPoint, Outbox, Pokes } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import type { BulkOrder } from '../bulk-kinds/bulk-kind';

export interface ItemResult extends BulkResult {
  readonly operationId: string;
}
interface OperationRow {
  readonly id: string;
  readonly kind: BulkOrder['kind'];
  readonly label: string;
  readonly createdBy: string;
  readonly createdByName: string;
}
interface SettledRow {
  readonly operationId: string;
  readonly itemId: string;
  readonly projectId: string;
  readonly storeId: string;
  readonly documentIds: readonly string[];
  readonly state: BulkResult['state'];
  readonly effectId: string | null;
}

/**
 * Brings items to their end and keeps the operation's figures with them: done + skipped + failed + pending = total,
 * at every instant. An item ends once: a result that comes again, or late, changes nothing.
 */
@Injectable()
export class BulkLedger {
  constructor(
    private readonly outbox: Outbox,
    private readonly history: History,
    private readonly pokes: Pokes,
  ) {}

  /** In a handful of statements, however many. Operations are locked before their items, everywhere. */
  async settle(tx: Tx, results: readonly ItemResult[]): Promise<void> {
    if (results.length === 0) return;
    const ids = [...new Set(results.map(({ operationId }) => operationId))];
    const operations = await tx.query<OperationRow>(sql`
      select id, kind, label, created_by as "createdBy", created_by_name as "createdByName"
      from bulk_operation where id = any(${ids}::uuid[]) order by id for update`);
    const settled = await endItems(tx, results);
    if (settled.length === 0) return;
    await tx.execute(sql`
      update bulk_operation o set moved_at = clock_timestamp(), done = o.done + c.done, skipped = o.skipped + c.skipped, failed = o.failed + c.failed,
        pending = o.pending - c.done - c.skipped - c.failed
      from (
        select operation_id, count(*) filter (where state = 'DONE') as done, count(*) filter (where state = 'SKIPPED') as skipped,
          count(*) filter (where state = 'FAILED') as failed
        from unnest(${settled.map((item) => item.operationId)}::uuid[], ${settled.map((item) => item.state)}::text[])
          as item(operation_id, state) group by operation_id
      ) c where o.id = c.operation_id`);
    await this.history.write(
      tx,
      settled.flatMap((item) =>
        historyEntry(
          item,
          operations.find(({ id }) => id === item.operationId),
        ),
      ),
    );
    await this.finish(tx, ids);
    this.tell(tx, settled);
    crashPoint('bulk.settling');
  }

  /** Ends the operations that have nothing pending any more. */
  async finish(tx: Tx, ids: readonly string[]): Promise<void> {
    const finished = await tx.query<DataOf<typeof bulkOperationFinishedV1>>(sql`
      update bulk_operation set finished_at = clock_timestamp(), version = version + 1,
        state = case when state = 'CANCELLED' then state else 'COMPLETED' end
      where id = any(${ids}::uuid[]) and pending = 0 and finished_at is null
      returning id as "operationId", version, kind, state, created_by as "createdById", label, total, done, skipped, failed`);
    const announcements = finished.map((data) => ({
      id: data.operationId,
      version: data.version,
      operationId: data.operationId,
      data,
    }));
    await this.outbox.announceAll(tx, bulkOperationFinishedV1, announcements);
  }

  /** Screens look again. */
  tell(tx: Tx, moved: readonly { operationId: string; storeId: string }[]): void {
    const stores = new Set(moved.map(({ storeId }) => storeId));
    const operations = new Map(moved.map(({ operationId, storeId }) => [operationId, storeId]));
    tx.afterCommit(() => {
      for (const storeId of stores) this.pokes.poke(storeId, 'bulk');
      for (const [operationId, storeId] of operations)
        this.pokes.poke(storeId, `bulk-operation.${operationId}`);
    });
  }
}

/** Planned afresh: a plan that was made for a table without the operation's items reads all of it. */
function endItems(tx: Tx, results: readonly ItemResult[]): Promise<SettledRow[]> {
  return tx.query<SettledRow>(
    sql`
      update bulk_item i set state = r.state, reason = r.reason, facts = r.facts, effect_id = r.effect_id
      from unnest(${results.map(({ operationId }) => operationId)}::uuid[], ${results.map(({ itemId }) => itemId)}::uuid[],
        ${results.map(({ state }) => state)}::text[], ${results.map(reasonOf)}::text[], ${results.map(({ effectId }) => effectId)}::uuid[],
        ${results.map(({ facts }) => (facts ? JSON.stringify(facts) : null))}::jsonb[])
        as r(operation_id, item_id, state, reason, effect_id, facts)
      where i.id = r.item_id and i.operation_id = r.operation_id and i.state = 'PENDING'
      returning i.operation_id as "operationId", i.id as "itemId", i.project_id as "projectId", i.store_id as "storeId",
        i.document_ids as "documentIds", i.state, i.effect_id as "effectId"`.afresh,
  );
}

/** A reason that this release does not know is shown as the nearest that it does. */
function reasonOf({ state, reason }: ItemResult): string | null {
  const known = reason !== null && (skipReasons as readonly string[]).includes(reason);
  return state === 'SKIPPED' && !known ? 'NO_LONGER_MATCHES' : reason;
}

function historyEntry(item: SettledRow, operation: OperationRow | undefined) {
  if (item.state !== 'DONE' || !operation) return [];
  const { operationId, projectId, storeId, effectId, itemId, documentIds } = item;
  const { kind, label, createdBy, createdByName } = operation;
  return [
    {
      actor: { userId: createdBy, name: createdByName },
      action: kind === 'reminder' || kind === 'email' ? 'email.sent' : `bulk.${kind}`,
      aggregateId: effectId ?? itemId,
      projectId,
      storeId,
      facts: { operationId, label, effectId, documents: documentIds.length },
    },
  ];
}
