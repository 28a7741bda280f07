import { findSupplierPrices, type RequestOf } from '@comptoir/contracts';
import { Answers, RawJson } from '@comptoir/messaging';
import { cursorCodec, Db, keysetOf, type KeysetRow, sortsOf, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Controller, Inject } from '@nestjs/common';
import type { PurchasingConfig } from '../../purchasing.config';
import { hasWords, supplierPriceItem } from '../supplier.row';

const byArticle = sortsOf('supplier-prices', {
  article: [
    { column: sql`a.reference`, type: sql`text`, direction: 'asc' },
    { column: sql`a.id`, type: sql`uuid`, direction: 'asc' },
  ],
});

@Controller()
export class FindSupplierPrices {
  private readonly cursors;

  constructor(
    private readonly db: Db,
    @Inject(CONFIG) config: PurchasingConfig,
  ) {
    this.cursors = cursorCodec(config.CURSOR_KEY.reveal());
  }

  @Answers(findSupplierPrices)
  async handle({ supplierId, limit, cursor, q }: RequestOf<typeof findSupplierPrices>) {
    const keyset = keysetOf({ sort: byArticle.get('article'), limit, cursor, codec: this.cursors });
    const words = hasWords(sql`a.reference || ' ' || a.label || ' ' || x.supplier_reference`, q);
    const from = sql`supplier_price x join article a on a.id = x.article_id where x.supplier_id = ${supplierId}
      and ${words}`;
    const [counted, rows] = await Promise.all([
      this.db.one<{ total: number }>(sql`select count(*)::int as total from ${from}`),
      this.db.query<{ item: string } & KeysetRow>(sql`
        select ${supplierPriceItem}::text as item, ${keyset.select} from ${from} and ${keyset.where}
        order by ${keyset.orderBy} limit ${keyset.limit}`),
    ]);
    const { items, next, previous } = keyset.page(rows);
    const page = JSON.stringify({ next, previous, total: counted?.total ?? 0 });
    return new RawJson(`{"items":[${items.map(({ item }) => item).join(',')}],"page":${page}}`);
  }
}
