import { CONFIG, Every, Jobs } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { BatchBell } from '../batch-bell';
import { PurchaseBatchRun } from '../purchase-batch-run.repository';

const everyMs = 500;
const failure = 'a batch of purchase orders could not go on';

/** Two at once in each process unless told otherwise, so that one that waits for a lock keeps no other one waiting. */
@Injectable()
export class RunPurchaseBatches {
  constructor(
    private readonly run: PurchaseBatchRun,
    bell: BatchBell,
    jobs: Jobs,
    @Inject(CONFIG) private readonly config: PurchasingConfig,
  ) {
    bell.whenRung(() => jobs.wake(this));
  }

  @Every(everyMs, failure)
  one(): Promise<void> {
    return this.work(1);
  }

  @Every(everyMs, failure)
  another(): Promise<void> {
    return this.work(2);
  }

  /** One purchase order after the other, each of the batch that has waited longest, so that a big one keeps nobody waiting. */
  private async work(lane: number): Promise<void> {
    let busy = lane <= this.config.BATCHES_AT_ONCE;
    while (busy) busy = await this.run.doItem();
  }
}
