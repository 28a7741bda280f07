import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { DispatchBell } from '../dispatch-bell';
import { ItemDispatch } from './item-dispatch.repository';

const everyMs = 250;

@Injectable()
export class DispatchItems implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly dispatch: ItemDispatch,
    bell: DispatchBell,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      everyMs,
      () => this.run(),
      (error) => logger.error({ error }, 'bulk items could not be dispatched'),
    );
    bell.whenRung(() => this.rounds.wake());
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  /** One chunk of each operation in turn, so that a big one keeps nobody waiting. */
  private async run(): Promise<void> {
    await this.dispatch.startDue();
    let busy = true;
    while (busy) {
      busy = false;
      for (const operation of await this.dispatch.open())
        busy = (await this.dispatch.dispatchChunk(operation)) || busy;
    }
  }
}
