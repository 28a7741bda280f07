import { countPurchaseOrders, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { centsText, Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../list-views.port';
import { conditionOf } from '../purchase-order-list.row';

type Totals = ResponseOf<typeof countPurchaseOrders>;

@Controller()
export class CountPurchaseOrders {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(countPurchaseOrders)
  async handle(filter: RequestOf<typeof countPurchaseOrders>, { caller }: AskContext): Promise<Totals> {
    const condition = conditionOf(filter, caller.scopeFor('purchase-order.read'), await this.views.now());
    const totals = await this.db.one<Totals>(sql`
      select count(*)::int as count, ${centsText(sql`coalesce(sum(o.amount), 0)`)} as "amountExclTax"
      from purchase_order o where ${condition}`);
    return totals ?? { count: 0, amountExclTax: '0.00' };
  }
}
