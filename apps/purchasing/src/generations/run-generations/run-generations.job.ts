import { CONFIG, Every, Jobs } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { GenerationBell } from '../generation-bell';
import { GenerationRun } from '../generation-run.repository';

const everyMs = 500;
const failure = 'a generation of purchases could not go on';

/** Two at once in each process unless told otherwise, so that one that waits for the orders of the other keeps no third one waiting. */
@Injectable()
export class RunGenerations {
  constructor(
    private readonly run: GenerationRun,
    bell: GenerationBell,
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

  /** Chunk after chunk, each of the generation that has waited longest, so that a big one keeps nobody waiting. */
  private async work(lane: number): Promise<void> {
    let busy = lane <= this.config.GENERATIONS_AT_ONCE;
    while (busy) busy = await this.run.doChunk();
  }
}
