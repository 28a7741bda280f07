import type { QuoteFilter } from '@comptoir/contracts';
import { Clock } from '@comptoir/kernel';
import { Injectable } from '@nestjs/common';
import type { ListView } from '../lists/document-list';
import { StoreDays } from '../stores/store-days';
import { quoteList, type QuoteSort } from './quote-list';

/** How the list of quotes is to be read for a filter and in an order, now. */
@Injectable()
export class QuoteListViews {
  constructor(
    private readonly storeDays: StoreDays,
    private readonly clock: Clock,
  ) {}

  async of(filter: QuoteFilter, sort?: QuoteSort): Promise<ListView> {
    return { days: await this.storeDays.groups(this.clock.now()), lead: quoteList.leadFor(filter, sort) };
  }
}
