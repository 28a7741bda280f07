import { Db } from '@comptoir/persistence';
import { Every } from '@comptoir/service-kit';
import { Injectable } from '@nestjs/common';
import { IdempotentAnswerRepository } from '../idempotent-answer.repository';

const everyMs = 600_000;

@Injectable()
export class ForgetOldAnswers {
  constructor(
    private readonly db: Db,
    private readonly answers: IdempotentAnswerRepository,
  ) {}

  @Every(everyMs, 'old answers were not forgotten')
  async run(): Promise<void> {
    await this.answers.forgetOld(this.db);
  }
}
