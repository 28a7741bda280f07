import { countQuotes, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { countAll } from '../../lists/totals.port';
import { quoteList } from '../quote-list';
import { ListViews } from '../../lists/list-views.port';

@Controller()
export class CountQuotes {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(countQuotes)
  async handle(filter: RequestOf<typeof countQuotes>, { caller }: AskContext) {
    const scope = caller.scopeFor('quote.read');
    return countAll(this.db, quoteList, {
      filter,
      scope,
      view: await this.views.of(quoteList, filter),
    });
  }
}
