import { createSavedView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { assertSharable } from '../saved-view';
import { SavedViewRepository } from '../saved-view.repository';
import { viewUserOf } from '../view-user.port';

@Controller()
export class CreateSavedView {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(createSavedView)
  async handle(view: RequestOf<typeof createSavedView>, context: AskContext) {
    const { caller } = context;
    assertSharable(view, viewUserOf(caller, view.list));
    const id = context.idFor(createSavedView);
    await this.views.add(id, view, caller);
    return this.views.read(id, caller);
  }
}
