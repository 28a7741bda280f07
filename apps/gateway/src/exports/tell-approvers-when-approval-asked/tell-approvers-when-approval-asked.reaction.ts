import { exportApprovalAskedV1, tellApprovers, type DataOf } from '@comptoir/contracts';
import { On, Outbox, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { PermissionHolders } from '../../users/permission-holders.port';

const perMessage = 500;

/** Sales knows that a file waits, the bell is in tasks; who may approve it is known here. */
@Injectable()
export class TellApproversWhenApprovalAsked {
  constructor(
    private readonly holders: PermissionHolders,
    private readonly outbox: Outbox,
  ) {}

  @On(exportApprovalAskedV1)
  async handle({ data }: Heard<DataOf<typeof exportApprovalAskedV1>>, tx: Tx): Promise<void> {
    const { exportId, fileName, rows, orderedBy, stores } = data;
    const approvers = await this.holders.in(tx, 'export.approve', stores);
    const others = approvers.filter((id) => id !== orderedBy.id);
    for (let at = 0; at < others.length; at += perMessage) {
      const approverIds = others.slice(at, at + perMessage);
      await this.outbox.command(tx, tellApprovers, {
        key: exportId,
        data: { exportId, fileName, rows, orderedBy: orderedBy.name, approverIds },
      });
    }
  }
}
