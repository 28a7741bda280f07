import { exportApprovalSettledV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ExportApprovals } from '../export-approvals.repository';
import { Notices } from '../notices.port';

/** A large file waits no more: nobody has to be asked, and whoever ordered it is told what was decided. */
@Injectable()
export class TellOrdererWhenApprovalSettled {
  constructor(
    private readonly approvals: ExportApprovals,
    private readonly notices: Notices,
  ) {}

  @On(exportApprovalSettledV1)
  async handle({ data }: Heard<DataOf<typeof exportApprovalSettledV1>>, tx: Tx): Promise<void> {
    const { exportId, fileName, rows, orderedById, outcome, decidedBy, reason } = data;
    await this.approvals.settle(tx, exportId);
    await this.notices.takeBack(tx, { kind: 'EXPORT_TO_APPROVE', aboutIds: [exportId], but: [] });
    if (outcome === 'CANCELLED') return;
    await this.notices.tell(tx, [
      {
        recipientId: orderedById,
        kind: outcome === 'APPROVED' ? 'EXPORT_APPROVED' : 'EXPORT_REFUSED',
        key: `export:${exportId}:settled`,
        aboutId: exportId,
        actor: decidedBy ?? undefined,
        words: fileName,
        facts: { outcome, rows, reason },
      },
    ]);
  }
}
