import { readQuoteRelaxations, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { mostRelaxed, relaxationsOf } from '../../lists/relaxations.port';
import { quoteList } from '../quote-list';
import { ListViews } from '../../lists/list-views.port';

@Controller()
export class ReadRelaxations {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readQuoteRelaxations)
  async handle(filter: RequestOf<typeof readQuoteRelaxations>, { caller }: AskContext) {
    const scope = caller.scopeFor('quote.read');
    const view = await this.views.of(quoteList, filter);
    const items = await relaxationsOf({ db: this.db, list: quoteList }, { filter, scope, view });
    return { items, most: mostRelaxed };
  }
}
