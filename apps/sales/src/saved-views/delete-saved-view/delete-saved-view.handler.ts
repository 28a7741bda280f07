import { deleteSavedView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { SavedViewRepository } from '../saved-view.repository';

@Controller()
export class DeleteSavedView {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(deleteSavedView)
  async handle({ viewId }: RequestOf<typeof deleteSavedView>, { caller }: AskContext) {
    await this.views.delete(viewId, caller);
    return null;
  }
}
