import { findQuotes, type QuoteFilter, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db, type Scope } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { ListView } from '../../lists/document-list';
import { findPage } from '../../lists/find-page.port';
import type { SalesConfig } from '../../sales.config';
import { quoteList } from '../quote-list';
import { QuoteListViews } from '../quote-list-views.port';
import { countersCanTell, indicatorCounts } from '../read-indicators/indicator-counts.port';
import { quoteItem } from './quote-item';

@Controller()
export class FindQuotes {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: QuoteListViews,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findQuotes)
  async handle({ sort, limit, cursor, ...filter }: RequestOf<typeof findQuotes>, { caller }: AskContext) {
    const scope = caller.scopeFor('quote.read');
    const view = await this.views.of(filter);
    const margins = caller.can('margin.read') ? caller.scopeFor('margin.read') : undefined;
    return findPage(
      { db: this.db, cursors: this.cursors, list: quoteList },
      { filter, scope, view, sort, limit, cursor },
      { item: quoteItem(view, margins), totals: this.totalsFromCounters(filter, scope, view) },
    );
  }

  /** A list narrowed to one card has the card's own figures; other totals are counted. */
  private totalsFromCounters(filter: QuoteFilter, scope: Scope, view: ListView) {
    const [card, ...others] = filter.validity ?? [];
    if (!card || others.length > 0 || !countersCanTell({ filter, scope, view })) return undefined;
    return async () => (await indicatorCounts(this.db, { filter, scope, view }))[card];
  }
}
