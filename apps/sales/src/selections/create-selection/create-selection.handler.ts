import { createSelection, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ChosenPapers } from '../chosen.port';
import { SelectionRepository } from '../selection.repository';

@Controller()
export class CreateSelection {
  constructor(
    private readonly selections: SelectionRepository,
    private readonly papers: ChosenPapers,
  ) {}

  @Answers(createSelection)
  async handle(request: RequestOf<typeof createSelection>, context: AskContext) {
    const { caller } = context;
    const id = context.idFor(createSelection);
    const { chosen, scopes } = await this.papers.of(request, caller);
    return this.selections.freeze(chosen, { id, userId: caller.userId, scopes });
  }
}
