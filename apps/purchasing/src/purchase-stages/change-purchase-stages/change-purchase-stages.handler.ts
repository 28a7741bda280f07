import { changePurchaseStages, type RequestOf } from '@comptoir/contracts';
import { Answers, etagOf, requiredVersion, type AskContext } from '@comptoir/messaging';
import { newId } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { purchaseStageErrors } from '../purchase-stage.errors';
import { assertStages } from '../purchase-stages';
import { StageBook } from '../stage-book.repository';
import { StagesInForce } from '../stages-in-force.port';

@Controller()
export class ChangePurchaseStages {
  constructor(
    private readonly book: StageBook,
    private readonly inForce: StagesInForce,
  ) {}

  @Answers(changePurchaseStages)
  async handle({ stages }: RequestOf<typeof changePurchaseStages>, context: AskContext) {
    const { caller, etag } = context;
    if (caller.scopeFor('purchase-stage.write').stores !== 'all') throw purchaseStageErrors.outOfScope();
    const seen = requiredVersion(etag);
    assertStages(stages, await this.book.everKnown());
    const named = stages.map((stage) => ({ ...stage, id: stage.id ?? newId() }));
    const kept = await this.book.follow(seen, named, caller);
    this.inForce.forget();
    context.answerEtag(etagOf(kept.version));
    return kept;
  }
}
