import { createSelection, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { SelectionRepository } from '../selection.repository';

@Controller()
export class CreateSelection {
  constructor(private readonly selections: SelectionRepository) {}

  @Answers(createSelection)
  handle(request: RequestOf<typeof createSelection>, context: AskContext) {
    const { caller } = context;
    const id = context.idFor(createSelection);
    return this.selections.freeze(request, {
      id,
      userId: caller.userId,
      scope: caller.scopeFor('quote.read'),
    });
  }
}
