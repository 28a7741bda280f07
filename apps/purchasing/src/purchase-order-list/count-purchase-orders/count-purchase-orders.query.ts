import { countPurchaseOrders, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../list-views.port';
import { totalsOf } from '../purchase-order-totals.row';

type Totals = ResponseOf<typeof countPurchaseOrders>;

@Controller()
export class CountPurchaseOrders {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(countPurchaseOrders)
  async handle(filter: RequestOf<typeof countPurchaseOrders>, { caller }: AskContext): Promise<Totals> {
    const { count, amount, from } = totalsOf(
      filter,
      caller.scopeFor('purchase-order.read'),
      await this.views.now(),
    );
    const totals = await this.db.one<Totals>(
      sql`select ${count} as count, ${amount} as "amountExclTax" from ${from}`,
    );
    return totals ?? { count: 0, amountExclTax: '0.00' };
  }
}
