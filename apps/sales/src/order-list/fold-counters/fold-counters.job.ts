import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { OrderCounters } from '../order-counters.repository';

const halfAMinute = 30_000;

@Injectable()
export class FoldCounters implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly counters: OrderCounters,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      halfAMinute,
      () => this.run(),
      (error) => logger.error({ error }, 'the counters of orders could not be folded'),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  async run(): Promise<void> {
    await this.counters.fold();
  }
}
