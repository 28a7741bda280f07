import { createSelection, selectionPermissions, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext, type Caller } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { Segments } from '../../saved-views/segments.port';
import { SelectionRepository, type Chosen } from '../selection.repository';

@Controller()
export class CreateSelection {
  constructor(
    private readonly selections: SelectionRepository,
    private readonly segments: Segments,
  ) {}

  @Answers(createSelection)
  async handle(request: RequestOf<typeof createSelection>, context: AskContext) {
    const { caller } = context;
    const id = context.idFor(createSelection);
    return this.selections.freeze(await this.chosen(request, caller), {
      id,
      userId: caller.userId,
      scope: caller.scopeFor(selectionPermissions[request.target]),
    });
  }

  /** A segment is its view's filter at this moment. */
  private async chosen(request: RequestOf<typeof createSelection>, caller: Caller): Promise<Chosen> {
    if (request.mode !== 'view') return request;
    const { target, viewId, exclusions } = request;
    return { target, mode: 'filter', filter: await this.segments.filterOf(viewId, caller), exclusions };
  }
}
