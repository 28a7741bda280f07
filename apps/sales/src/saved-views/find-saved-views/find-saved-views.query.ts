import { findSavedViews, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Controller } from '@nestjs/common';
import type { Stores } from '../saved-view';
import { SavedViewRepository } from '../saved-view.repository';
import { viewUserOf } from '../view-user.port';

@Controller()
export class FindSavedViews {
  constructor(private readonly views: SavedViewRepository) {}

  @Answers(findSavedViews)
  async handle({ list }: RequestOf<typeof findSavedViews>, { caller }: AskContext) {
    const { shares } = viewUserOf(caller, list);
    const items = await this.views.find(list, caller);
    return { items, mayShare: sharingOf(shares) };
  }
}

function sharingOf(shares: Stores): ResponseOf<typeof findSavedViews>['mayShare'] {
  return shares === 'all' ? { stores: 'all', everyone: true } : { stores: [...shares], everyone: false };
}
