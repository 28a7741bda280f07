import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { SelectionRepository } from '../selection.repository';

const quarterOfAnHour = 900_000;
const batchSize = 20;

@Injectable()
export class ForgetSelections implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly selections: SelectionRepository,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      quarterOfAnHour,
      () => this.run(),
      (error) => logger.error({ error }, 'selections could not be forgotten'),
    );
  }

  onApplicationBootstrap(): void {
    this.rounds.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.rounds.stop();
  }

  async run(): Promise<void> {
    let forgotten: number;
    do forgotten = await this.selections.forgetExpired(batchSize);
    while (forgotten === batchSize);
  }
}
