import { Every, Jobs } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { DispatchBell } from '../dispatch-bell';
import { ItemDispatch } from './item-dispatch.repository';
import { OperationPauses } from './operation-pauses.repository';

/** Enough is in flight for those who do the items to have work until the next look. */
const everyMs = 250;

@Injectable()
export class DispatchItems {
  constructor(
    private readonly dispatch: ItemDispatch,
    private readonly pauses: OperationPauses,
    bell: DispatchBell,
    jobs: Jobs,
  ) {
    bell.whenRung(() => jobs.wake(this));
  }

  /** One chunk of each operation in turn, the stores' first ones first, so that nothing big keeps anybody waiting. */
  @Every(everyMs, 'bulk items could not be dispatched')
  async run(): Promise<void> {
    await this.dispatch.startDue();
    let busy = true;
    while (busy) {
      busy = false;
      await this.pauses.adjust();
      for (const operation of await this.dispatch.open())
        busy = (await this.dispatch.dispatchChunk(operation)) || busy;
    }
  }
}
