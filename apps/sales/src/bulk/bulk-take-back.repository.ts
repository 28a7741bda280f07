import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { BulkLedger } from './bulk-ledger.repository';

interface TakenRow {
  readonly projectId: string;
  readonly storeId: string;
  readonly effectId: string | null;
  readonly itemId: string;
}
interface OperationRow {
  readonly kind: string;
  readonly label: string;
  readonly createdBy: string;
  readonly createdByName: string;
}

/** Items whose effect was deleted at the orderer's wish: no longer done, and the project's history says so. */
@Injectable()
export class BulkTakeBack {
  constructor(
    private readonly ledger: BulkLedger,
    private readonly history: History,
  ) {}

  async record(tx: Tx, operationId: string, effectIds: readonly string[]): Promise<void> {
    const operation = await tx.one<OperationRow>(sql`
      select kind, label, created_by as "createdBy", created_by_name as "createdByName"
      from bulk_operation where id = ${operationId} for update`);
    if (!operation) return;
    const taken = await tx.query<TakenRow>(sql`
      update bulk_item set state = 'SKIPPED', reason = 'TAKEN_BACK'
      where operation_id = ${operationId} and effect_id = any(${effectIds}::uuid[]) and state = 'DONE'
      returning id as "itemId", project_id as "projectId", store_id as "storeId", effect_id as "effectId"`);
    await tx.execute(sql`
      update bulk_operation set done = done - ${taken.length}::int, skipped = skipped + ${taken.length}::int,
        version = version + 1 where id = ${operationId}`);
    const { kind, label, createdBy, createdByName } = operation;
    await this.history.write(
      tx,
      taken.map(({ projectId, storeId, effectId, itemId }) => ({
        actor: { userId: createdBy, name: createdByName },
        action: `bulk.${kind}.taken-back`,
        aggregateId: effectId ?? itemId,
        projectId,
        storeId,
        facts: { operationId, label },
      })),
    );
    this.ledger.tell(
      tx,
      taken.map(({ storeId }) => ({ operationId, storeId })),
    );
  }
}
