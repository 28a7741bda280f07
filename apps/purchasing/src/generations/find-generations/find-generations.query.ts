import { findGenerations, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { GenerationViews } from '../generation-views.port';

@Controller()
export class FindGenerations {
  constructor(private readonly views: GenerationViews) {}

  @Answers(findGenerations)
  async handle({ limit }: RequestOf<typeof findGenerations>, { caller }: AskContext) {
    return { items: await this.views.latest(limit, caller.scopeFor('purchase-order.read'), caller) };
  }
}
