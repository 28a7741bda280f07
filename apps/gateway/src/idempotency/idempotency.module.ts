import { Module } from '@nestjs/common';
import { ForgetOldAnswers } from './forget-old-answers/forget-old-answers.job';
import { IdempotentAnswerRepository } from './idempotent-answer.repository';
import { IdempotentAnswers } from './idempotent-answers.http';

@Module({
  providers: [ForgetOldAnswers, IdempotentAnswerRepository, IdempotentAnswers],
  exports: [IdempotentAnswers],
})
export class IdempotencyModule {}
