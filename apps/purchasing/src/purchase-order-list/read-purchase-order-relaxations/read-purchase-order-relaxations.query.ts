import { readPurchaseOrderRelaxations, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { ListViews } from '../list-views.port';
import { conditionOf, narrowedBy } from '../purchase-order-list.row';

/** Counting stops here: more says no more. */
const most = 1_000;

@Controller()
export class ReadPurchaseOrderRelaxations {
  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
  ) {}

  @Answers(readPurchaseOrderRelaxations)
  async handle(
    filter: RequestOf<typeof readPurchaseOrderRelaxations>,
    { caller }: AskContext,
  ): Promise<ResponseOf<typeof readPurchaseOrderRelaxations>> {
    const scope = caller.scopeFor('purchase-order.read');
    const view = await this.views.now();
    const items = await Promise.all(
      narrowedBy(filter, view).map(async (dimension) => {
        const condition = conditionOf(filter, scope, view, dimension);
        const counted = await this.db.one<{ rows: number }>(sql`
          select count(*)::int as rows from (select from purchase_order o where ${condition} limit ${most}) few`);
        return { dimension, rows: counted?.rows ?? 0 };
      }),
    );
    return { items: items.sort((one, other) => other.rows - one.rows), most };
  }
}
