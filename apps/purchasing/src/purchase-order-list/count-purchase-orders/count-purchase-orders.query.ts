import { countPurchaseOrders, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../list-views.port';
import { sumsOf, totalsOf } from '../purchase-order-totals.row';

type Totals = ResponseOf<typeof countPurchaseOrders>;

@Controller()
export class CountPurchaseOrders {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(countPurchaseOrders)
  async handle(filter: RequestOf<typeof countPurchaseOrders>, { caller }: AskContext): Promise<Totals> {
    const scope = caller.scopeFor('purchase-order.read');
    const totals = await this.db.one<Totals>(sumsOf(totalsOf(filter, scope, await this.views.now())));
    return totals ?? { count: 0, amountExclTax: '0.00' };
  }
}
