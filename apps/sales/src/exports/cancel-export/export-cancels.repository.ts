import type { ExportView } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ApprovalNews } from '../approve-export/approval-news.port';
import { exportErrors } from '../export.errors';

/** Files that whoever ordered them does not want any more. */
@Injectable()
export class ExportCancels {
  constructor(
    private readonly db: Db,
    private readonly news: ApprovalNews,
  ) {}

  /** What was made of the file so far is thrown away. Cancelled twice is cancelled. */
  async cancel(id: string, userId: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.one<{ state: ExportView['state'] }>(sql`
        select state from export where id = ${id} and created_by = ${userId} for update`);
      if (!row) throw exportErrors.notFound(id);
      if (row.state === 'CANCELLED') return;
      if (row.state !== 'QUEUED' && row.state !== 'RUNNING' && row.state !== 'AWAITING_APPROVAL')
        throw exportErrors.transitionNotAllowed(id, row.state, 'cancel');
      await tx.execute(sql`
        update export set state = 'CANCELLED', claim = null, finished_at = clock_timestamp() where id = ${id}`);
      await tx.execute(sql`delete from export_chunk where export_id = ${id}`);
      if (row.state === 'AWAITING_APPROVAL') await this.news.settled(tx, [id]);
    });
  }
}
