import type { QuoteFilter } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Injectable } from '@nestjs/common';
import { SavedViewRepository } from './saved-view.repository';

/** Saved views as something to act on: what they filter by, now. */
@Injectable()
export class Segments {
  constructor(private readonly views: SavedViewRepository) {}

  /** Refuses (`saved-view.not-found`) a view that the caller cannot see. */
  async filterOf(viewId: string, caller: Caller): Promise<QuoteFilter> {
    return (await this.views.read(viewId, caller)).filter;
  }
}
