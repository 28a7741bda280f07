import { Clock } from '@comptoir/kernel';
import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { StoreDays } from '../../stores/store-days';
import { DeadlineSignals } from './deadline-signals.repository';

const minute = 60_000;

@Injectable()
export class SignalDeadlines implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly signals: DeadlineSignals,
    private readonly stores: StoreDays,
    private readonly clock: Clock,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      minute,
      () => this.run(),
      (error) => logger.error({ error }, 'deadlines could not be signalled'),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  async run(): Promise<void> {
    await this.signals.tellDue(await this.stores.groups(this.clock.now()));
  }
}
