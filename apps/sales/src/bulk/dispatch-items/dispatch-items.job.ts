import { Every, Jobs } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { DispatchBell } from '../dispatch-bell';
import { ItemDispatch } from './item-dispatch.repository';

const everyMs = 250;

@Injectable()
export class DispatchItems {
  constructor(
    private readonly dispatch: ItemDispatch,
    bell: DispatchBell,
    jobs: Jobs,
  ) {
    bell.whenRung(() => jobs.wake(this));
  }

  /** One chunk of each operation in turn, so that a big one keeps nobody waiting. */
  @Every(everyMs, 'bulk items could not be dispatched')
  async run(): Promise<void> {
    await this.dispatch.startDue();
    let busy = true;
    while (busy) {
      busy = false;
      for (const operation of await this.dispatch.open())
        busy = (await this.dispatch.dispatchChunk(operation)) || busy;
    }
  }
}
