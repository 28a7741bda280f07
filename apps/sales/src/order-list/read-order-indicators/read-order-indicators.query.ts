import { orderIndicatorKeys, readOrderIndicators, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../../lists/list-views.port';
import { orderList } from '../order-list';
import { orderIndicatorCounts } from './order-indicator-counts.port';

@Controller()
export class ReadOrderIndicators {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readOrderIndicators)
  async handle(filter: RequestOf<typeof readOrderIndicators>, { caller }: AskContext) {
    const scope = caller.scopeFor('order.read');
    const counts = await orderIndicatorCounts(this.db, {
      filter,
      scope,
      view: await this.views.of(orderList, filter),
    });
    return { items: orderIndicatorKeys.map((key) => ({ key, ...counts[key] })) };
  }
}
