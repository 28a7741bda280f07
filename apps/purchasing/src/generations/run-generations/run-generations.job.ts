import { Every, Jobs } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { GenerationBell } from '../generation-bell';
import { GenerationRun } from '../generation-run.repository';

const everyMs = 500;
const failure = 'a generation of purchases could not go on';

/** Two at once in each process, so that one that waits for the orders of the other keeps no third one waiting. */
@Injectable()
export class RunGenerations {
  constructor(
    private readonly run: GenerationRun,
    bell: GenerationBell,
    jobs: Jobs,
  ) {
    bell.whenRung(() => jobs.wake(this));
  }

  @Every(everyMs, failure)
  one(): Promise<void> {
    return this.work();
  }

  @Every(everyMs, failure)
  another(): Promise<void> {
    return this.work();
  }

  /** Chunk after chunk, each of the generation that has waited longest, so that a big one keeps nobody waiting. */
  private async work(): Promise<void> {
    let busy = true;
    while (busy) busy = await this.run.doChunk();
  }
}
