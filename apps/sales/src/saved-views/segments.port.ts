import type { DocumentListName, FilterOf } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { savedViewErrors } from './saved-view.errors';
import { SavedViewRepository } from './saved-view.repository';

/** Saved views as something to act on: what they filter by, now. */
@Injectable()
export class Segments {
  constructor(private readonly views: SavedViewRepository) {}

  /** Refuses (`saved-view.not-found`) a view that the caller cannot see, and (`saved-view.other-list`) one of another list. */
  async filterOf<List extends DocumentListName>(
    list: List,
    viewId: string,
    caller: Caller,
  ): Promise<FilterOf<List>> {
    const view = await this.views.read(viewId, caller);
    if (view.list !== list) throw savedViewErrors.otherList(view.list);
    return view.filter as FilterOf<List>;
  }
}
