import { Logger } from '@comptoir/service-kit';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Periodic } from '../../periodic';
import { ExportRepository } from '../export.repository';

const quarterOfAnHour = 900_000;
/** Few: each may be tens of megabytes. */
const batchSize = 5;

@Injectable()
export class ForgetExports implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly rounds: Periodic;

  constructor(
    private readonly exports: ExportRepository,
    logger: Logger,
  ) {
    this.rounds = new Periodic(
      quarterOfAnHour,
      () => this.run(),
      (error) => logger.error({ error }, 'files could not be forgotten'),
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
    do forgotten = await this.exports.forgetExpired(batchSize);
    while (forgotten === batchSize);
  }
}
