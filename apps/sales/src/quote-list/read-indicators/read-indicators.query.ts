import { quoteIndicatorKeys, readQuoteIndicators, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../../lists/list-views.port';
import { quoteList } from '../quote-list';
import { indicatorCounts } from './indicator-counts.port';

const signals: readonly string[] = ['expiring', 'expired'];

@Controller()
export class ReadIndicators {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readQuoteIndicators)
  async handle(filter: RequestOf<typeof readQuoteIndicators>, { caller }: AskContext) {
    const scope = caller.scopeFor('quote.read');
    const counts = await indicatorCounts(this.db, {
      filter,
      scope,
      view: await this.views.of(quoteList, filter),
    });
    return {
      items: quoteIndicatorKeys.map((key) => ({
        key,
        ...counts[key],
        signal: signals.includes(key) && counts[key].count > 0,
      })),
    };
  }
}
