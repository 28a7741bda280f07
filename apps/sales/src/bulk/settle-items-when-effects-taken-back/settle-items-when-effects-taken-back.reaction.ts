import { effectsTakenBackV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import type { Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { BulkTakeBack } from '../bulk-take-back.repository';

@Injectable()
export class SettleItemsWhenEffectsTakenBack {
  constructor(private readonly takeBack: BulkTakeBack) {}

  @On(effectsTakenBackV1)
  async handle({ data }: Heard<DataOf<typeof effectsTakenBackV1>>, tx: Tx): Promise<void> {
    await this.takeBack.record(tx, data.operationId, data.effectIds);
  }
}
