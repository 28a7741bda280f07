import { Clock } from '@comptoir/kernel';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/**
 * Whether a large file still waits for somebody's consent. That it waits and that it does no more travel by different
 * ways, so either may arrive first; the row stays locked until the transaction ends.
 */
@Injectable()
export class ExportApprovals {
  constructor(private readonly clock: Clock) {}

  /** False where it is settled already. */
  async waits(tx: Tx, exportId: string): Promise<boolean> {
    return !(await this.note(tx, exportId, false));
  }

  async settle(tx: Tx, exportId: string): Promise<void> {
    await this.note(tx, exportId, true);
  }

  private async note(tx: Tx, exportId: string, settled: boolean): Promise<boolean> {
    const row = await tx.one<{ settled: boolean }>(sql`
      insert into export_approval as known (export_id, settled, at) values (${exportId}, ${settled}, ${this.clock.now()})
      on conflict (export_id) do update set settled = known.settled or excluded.settled returning settled`);
    return row?.settled === true;
  }
}
