import { readSavedView, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import { SavedViewRepository } from '../saved-view.repository';

@Controller()
export class ReadSavedView {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(readSavedView)
  handle({ viewId }: RequestOf<typeof readSavedView>, { caller }: AskContext) {
    return this.views.read(viewId, caller);
  }
}
