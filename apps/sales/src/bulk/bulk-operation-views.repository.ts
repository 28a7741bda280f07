import type { BulkOperationView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { kindsThatTakeBack } from '../bulk-kinds/bulk-kinds';
import { bulkErrors } from './bulk.errors';
import { operationReach } from './operation-reach';

/** The operation `o` as the contract's JSON. Reasons that other services may add are shown as they are known here. */
export const operationItem = (caller: Caller): SqlFragment => sql`json_build_object(
  'id', o.id, 'kind', o.kind, 'state', o.state,
  'pauseReason', case when o.state = 'PAUSED' then o.pause_reason end, 'total', o.total, 'done', o.done, 'skipped', o.skipped,
  'failed', o.failed, 'pending', o.pending, 'label', o.label, 'createdBy', o.created_by_name, 'mine', o.created_by = ${caller.userId},
  'createdAt', ${instant('created_at')}, 'startsAt', ${instant('starts_at')}, 'finishedAt', ${instant('finished_at')},
  'skippedBy', coalesce((
    select json_agg(json_build_object('reason', reason, 'count', count) order by count desc, reason)
    from (select reason, count(*)::int from bulk_item where operation_id = o.id and state = 'SKIPPED' group by reason) r), '[]'),
  'may', case when o.state in ('SCHEDULED', 'RUNNING', 'PAUSED')
      then case when ${operationReach(caller, 'bulk.cancel')} then '["cancel"]' else '[]' end
    when o.created_by <> ${caller.userId} then '[]'
    when o.state = 'COMPLETED' and o.failed > 0 then case when o.done > 0 and o.kind = any(${kindsThatTakeBack})
      then '["retry", "take-back"]' else '["retry"]' end
    when o.done > 0 and o.pending = 0 and o.kind = any(${kindsThatTakeBack}) then '["take-back"]' else '[]' end::json)`;

function instant(column: 'created_at' | 'starts_at' | 'finished_at') {
  const value = sql`o.${sql.ident(column, ['created_at', 'starts_at', 'finished_at'])}`;
  return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** Operations as their orderer sees them, and whoever may see those of others in all their stores. */
@Injectable()
export class BulkOperationViews {
  constructor(private readonly db: Db) {}

  async find(id: string, caller: Caller): Promise<BulkOperationView | undefined> {
    const row = await this.db.one<{ view: BulkOperationView }>(
      sql`
        select ${operationItem(caller)} as view from bulk_operation o
        where o.id = ${id} and ${operationReach(caller, 'bulk.read')}`.afresh,
    );
    return row?.view;
  }

  /** Refuses (`bulk-operation.not-found`) what is not there or out of reach. */
  async read(id: string, caller: Caller): Promise<BulkOperationView> {
    const view = await this.find(id, caller);
    if (!view) throw bulkErrors.notFound(id);
    return view;
  }
}
