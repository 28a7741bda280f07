import { restoreSavedView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { SavedViewRepository } from '../saved-view.repository';

@Controller()
export class RestoreSavedView {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(restoreSavedView)
  async handle({ viewId }: RequestOf<typeof restoreSavedView>, { caller }: AskContext) {
    await this.views.restore(viewId, caller);
    return this.views.read(viewId, caller);
  }
}
