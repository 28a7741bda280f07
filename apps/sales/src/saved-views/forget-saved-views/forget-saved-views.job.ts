import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { SavedViewRepository } from '../saved-view.repository';

const hour = 3_600_000;
const batchSize = 100;

@Injectable()
export class ForgetSavedViews implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly views: SavedViewRepository,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      hour,
      () => this.run(),
      (error) => logger.error({ error }, 'deleted views could not be forgotten'),
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
    do forgotten = await this.views.forgetDeleted(batchSize);
    while (forgotten === batchSize);
  }
}
