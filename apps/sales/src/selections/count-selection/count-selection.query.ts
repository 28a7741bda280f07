import { countSelection, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { ChosenPapers } from '../chosen.port';
import { SelectionRepository } from '../selection.repository';

@Controller()
export class CountSelection {
  constructor(
    private readonly selections: SelectionRepository,
    private readonly papers: ChosenPapers,
  ) {}

  @Answers(countSelection)
  async handle(request: RequestOf<typeof countSelection>, { caller }: AskContext) {
    const { chosen, scopes } = await this.papers.of(request, caller);
    return this.selections.count(chosen, scopes);
  }
}
