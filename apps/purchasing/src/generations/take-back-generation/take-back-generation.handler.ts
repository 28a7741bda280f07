import { takeBackGeneration, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { UntouchedDrafts } from '../../purchase-orders/untouched-drafts.port';
import { GenerationRepository } from '../generation.repository';

@Controller()
export class TakeBackGeneration {
  constructor(
    private readonly generations: GenerationRepository,
    private readonly drafts: UntouchedDrafts,
  ) {}

  @Answers(takeBackGeneration)
  async handle({ generationId }: RequestOf<typeof takeBackGeneration>, { caller }: AskContext) {
    await this.generations.assertEnded(generationId, caller);
    return this.drafts.takeBack(generationId, caller.scopeFor('purchase-order.write'));
  }
}
