import { tellApprovers, type DataOf } from '@comptoir/contracts';
import { OnCommand, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { ExportApprovals } from '../export-approvals.repository';
import { Notices } from '../notices.port';

/** A large file waits until one of them agrees. Who learns of it after that is not troubled. */
@Injectable()
export class TellApprovers {
  constructor(
    private readonly approvals: ExportApprovals,
    private readonly notices: Notices,
  ) {}

  @OnCommand(tellApprovers)
  async handle({ data }: Heard<DataOf<typeof tellApprovers>>, tx: Tx): Promise<void> {
    const { exportId, fileName, rows, orderedBy, approverIds } = data;
    if (!(await this.approvals.waits(tx, exportId))) return;
    await this.notices.tell(
      tx,
      approverIds.map((recipientId) => ({
        recipientId,
        kind: 'EXPORT_TO_APPROVE',
        key: `export:${exportId}:to-approve`,
        aboutId: exportId,
        actor: orderedBy,
        words: fileName,
        facts: { rows },
      })),
    );
  }
}
