import { bulkOperationFinishedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { Notices } from '../notices.port';

/** Whoever ordered a bulk operation may have gone on to something else. */
@Injectable()
export class TellOrdererWhenOperationFinished {
  constructor(private readonly notices: Notices) {}

  @On(bulkOperationFinishedV1)
  async handle({ data }: Heard<DataOf<typeof bulkOperationFinishedV1>>, tx: Tx): Promise<void> {
    const { operationId, createdById, label, kind, state, total, done, skipped, failed } = data;
    await this.notices.tell(tx, [
      {
        recipientId: createdById,
        kind: 'OPERATION_FINISHED',
        key: `operation:${operationId}:${data.version}`,
        aboutId: operationId,
        words: label,
        facts: { operation: kind, state, total, done, skipped, failed },
      },
    ]);
  }
}
