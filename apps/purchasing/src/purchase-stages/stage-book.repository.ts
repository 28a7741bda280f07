import type { PurchaseStage, PurchaseStages } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, isUniqueViolation, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { purchaseStageErrors } from './purchase-stage.errors';

const columns = sql`version, stages, changed_by as "changedBy",
  to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "changedAt"`;

/** The stages of purchasing, as they are and as they were: a version is never changed, only followed by another. */
@Injectable()
export class StageBook {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  versions(limit: number): Promise<PurchaseStages[]> {
    return this.db.query<PurchaseStages>(
      sql`select ${columns} from purchase_stages order by version desc limit ${limit}`,
    );
  }

  async newest(): Promise<PurchaseStages> {
    const [newest] = await this.versions(1);
    return newest ?? { version: 0, stages: [], changedBy: null, changedAt: null };
  }

  /** The ids of all stages that there are or ever were: one that was removed by mistake comes back as itself. */
  async everKnown(): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      sql`select distinct stage ->> 'id' as id from purchase_stages, jsonb_array_elements(stages) stage`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Follows the version that was seen. Of two at once the second is refused, as is whoever saw an older one. */
  async follow(seen: number, stages: readonly PurchaseStage[], by: Caller): Promise<PurchaseStages> {
    try {
      const kept = await this.db.one<PurchaseStages>(sql`
        insert into purchase_stages (version, stages, changed_by, changed_by_id, changed_at)
        select ${seen + 1}, ${sql.json(stages)}, ${by.name}, ${by.userId}::uuid, ${this.clock.now()}
        where (select max(version) from purchase_stages) = ${seen} returning ${columns}`);
      if (kept) return kept;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
    }
    throw purchaseStageErrors.stale((await this.newest()).version);
  }
}
