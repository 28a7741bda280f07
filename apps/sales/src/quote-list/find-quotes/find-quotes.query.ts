import { findQuotes, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { cursorCodec, Db } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { findPage } from '../../lists/find-page.port';
import type { SalesConfig } from '../../sales.config';
import { quoteList, type QuoteSort } from '../quote-list';
import { ListViews } from '../../lists/list-views.port';
import { shownQuotes } from './quote-item';

@Controller()
export class FindQuotes {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
    @Inject(CONFIG) config: SalesConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findQuotes)
  async handle({ sort, limit, cursor, ...filter }: RequestOf<typeof findQuotes>, { caller }: AskContext) {
    const scope = caller.scopeFor('quote.read');
    const view = await this.views.of(quoteList, filter, sort.replace(/^-/, '') as QuoteSort);
    const margins = caller.can('margin.read') ? caller.scopeFor('margin.read') : undefined;
    return findPage(
      { db: this.db, cursors: this.cursors, list: quoteList },
      { filter, scope, view, sort, limit, cursor },
      shownQuotes(view, margins),
    );
  }
}
