import { readGeneration, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { GenerationViews } from '../generation-views.port';

@Controller()
export class ReadGeneration {
  constructor(private readonly views: GenerationViews) {}

  @Answers(readGeneration)
  handle({ generationId }: RequestOf<typeof readGeneration>, { caller }: AskContext) {
    return this.views.show(generationId, caller.scopeFor('purchase-order.read'), caller);
  }
}
