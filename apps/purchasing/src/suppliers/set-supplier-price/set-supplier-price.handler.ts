import {
  setSupplierPrice,
  supplierPriceChangedV1,
  type RequestOf,
  type ResponseOf,
} from '@comptoir/contracts';
import { Answers, Outbox, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { supplierErrors } from '../supplier.errors';
import { supplierPriceItem } from '../supplier.row';

type Price = ResponseOf<typeof setSupplierPrice>;

@Controller()
export class SetSupplierPrice {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
  ) {}

  @Answers(setSupplierPrice)
  async handle(ask: RequestOf<typeof setSupplierPrice>, { caller }: AskContext): Promise<Price> {
    if (caller.scopeFor('supplier.write').stores !== 'all') throw supplierErrors.outOfScope();
    const { supplierId, articleId } = ask;
    if (!(await this.db.one(sql`select from supplier where id = ${supplierId}`)))
      throw supplierErrors.notFound(supplierId);
    const price = await this.keep(ask);
    if (!price) throw supplierErrors.unknownArticle(articleId);
    return price;
  }

  /** Tells the price; nothing where nobody knows the article. */
  private keep(ask: RequestOf<typeof setSupplierPrice>): Promise<Price | undefined> {
    const { supplierId, articleId, supplierReference, unitPrice } = ask;
    return this.db.transaction(async (tx) => {
      const set = await tx.one<{ price: Price; version: number }>(sql`
        with x as (
          insert into supplier_price as known (supplier_id, article_id, supplier_reference, unit_price)
          select ${supplierId}, id, ${supplierReference}, ${unitPrice}::numeric from article where id = ${articleId}
          on conflict (supplier_id, article_id) do update set supplier_reference = excluded.supplier_reference,
            unit_price = excluded.unit_price, version = known.version + 1
          returning *
        )
        select ${supplierPriceItem} as price, x.version from x join article a on a.id = x.article_id`);
      if (!set) return undefined;
      const { price, version } = set;
      const data = { supplierId, articleId, version, supplierReference, unitPrice: price.unitPrice };
      await this.outbox.announce(tx, supplierPriceChangedV1, {
        id: `${supplierId}_${articleId}`,
        version,
        data,
      });
      return price;
    });
  }
}
