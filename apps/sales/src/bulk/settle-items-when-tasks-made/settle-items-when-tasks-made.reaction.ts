import { taskChunkSettledV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { BulkLedger } from '../bulk-ledger.repository';

type Settled = Heard<DataOf<typeof taskChunkSettledV1>>;

@Injectable()
export class SettleItemsWhenTasksMade {
  constructor(private readonly ledger: BulkLedger) {}

  @On(taskChunkSettledV1, { batch: true })
  async handle(heard: Settled[], tx: Tx): Promise<void> {
    const results = heard.flatMap(({ data }) =>
      data.results.map((result) => ({ ...result, operationId: data.operationId })),
    );
    await this.ledger.settle(tx, results);
  }
}
