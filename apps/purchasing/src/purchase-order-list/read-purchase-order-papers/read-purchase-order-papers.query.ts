import { readPurchaseOrderPapers, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, sql, type KeysetRow } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import { PurchaseOrderPapers } from '../../purchase-orders/purchase-order-papers.port';
import type { PurchasingConfig } from '../../purchasing.config';
import { isChosen } from '../chosen-purchase-orders.row';
import { ListViews } from '../list-views.port';
import { sorts } from '../purchase-order-sorts';

/** Pages of one answer: each may have five hundred lines. */
const limit = 4;

@Controller()
export class ReadPurchaseOrderPapers {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    private readonly views: ListViews,
    private readonly papers: PurchaseOrderPapers,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(readPurchaseOrderPapers)
  async handle({
    chosen,
    scopes,
    sort,
    cursor,
  }: RequestOf<typeof readPurchaseOrderPapers>): Promise<ResponseOf<typeof readPurchaseOrderPapers>> {
    const condition = isChosen(chosen, scopes, await this.views.now());
    const keyset = keysetOf({ sort: sorts.get(sort), limit, cursor, codec: this.cursors });
    const [counted, rows] = await Promise.all([
      cursor === null
        ? this.db.one<{ count: number }>(
            sql`select count(*)::int as count from purchase_order o where ${condition}`,
          )
        : undefined,
      this.db.query<{ id: string } & KeysetRow>(sql`
        select o.id, ${keyset.select} from purchase_order o where ${condition} and ${keyset.where}
        order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next } = keyset.page(rows);
    const papers = await this.papers.of(items.map(({ id }) => id));
    return { papers, count: counted?.count ?? null, next };
  }
}
