import { cancelGeneration, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { GenerationRepository } from '../generation.repository';
import { GenerationViews } from '../generation-views.port';

@Controller()
export class CancelGeneration {
  constructor(
    private readonly generations: GenerationRepository,
    private readonly views: GenerationViews,
  ) {}

  @Answers(cancelGeneration)
  async handle({ generationId }: RequestOf<typeof cancelGeneration>, { caller }: AskContext) {
    await this.generations.cancel(generationId, caller);
    return this.views.show(generationId, caller.scopeFor('purchase-order.write'), caller);
  }
}
