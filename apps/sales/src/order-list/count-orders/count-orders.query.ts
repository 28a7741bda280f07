import { countOrders, type RequestOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { countAll } from '../../lists/totals.port';
import { orderList } from '../order-list';
import { ListViews } from '../../lists/list-views.port';

@Controller()
export class CountOrders {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(countOrders)
  async handle(filter: RequestOf<typeof countOrders>, { caller }: AskContext) {
    const scope = caller.scopeFor('order.read');
    return countAll(this.db, orderList, { filter, scope, view: await this.views.of(orderList, filter) });
  }
}
