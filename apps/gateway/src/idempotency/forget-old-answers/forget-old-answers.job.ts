import { Db } from '@comptoir/persistence';
import { Logger } from '@comptoir/service-kit';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { IdempotentAnswerRepository } from '../idempotent-answer.repository';

const everyMs = 600_000;

@Injectable()
export class ForgetOldAnswers implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly db: Db,
    private readonly answers: IdempotentAnswerRepository,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async run(): Promise<void> {
    try {
      await this.answers.forgetOld(this.db);
    } catch (error) {
      this.logger.warn({ err: error }, 'old answers were not forgotten');
    }
  }
}
