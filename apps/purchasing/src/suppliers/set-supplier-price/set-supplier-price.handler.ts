import { setSupplierPrice, type RequestOf, type ResponseOf } from '@comptoir/contracts';
import { Answers, type AskContext } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Controller } from '@nestjs/common';
import { supplierErrors } from '../supplier.errors';
import { supplierPriceItem } from '../supplier.row';

type Price = ResponseOf<typeof setSupplierPrice>;

@Controller()
export class SetSupplierPrice {
  constructor(private readonly db: Db) {}

  @Answers(setSupplierPrice)
  async handle(ask: RequestOf<typeof setSupplierPrice>, { caller }: AskContext): Promise<Price> {
    if (caller.scopeFor('supplier.write').stores !== 'all') throw supplierErrors.outOfScope();
    const { supplierId, articleId, supplierReference, unitPrice } = ask;
    if (!(await this.db.one(sql`select from supplier where id = ${supplierId}`)))
      throw supplierErrors.notFound(supplierId);
    const set = await this.db.one<{ price: Price }>(sql`
      with x as (
        insert into supplier_price (supplier_id, article_id, supplier_reference, unit_price)
        select ${supplierId}, id, ${supplierReference}, ${unitPrice}::numeric from article where id = ${articleId}
        on conflict (supplier_id, article_id)
          do update set supplier_reference = excluded.supplier_reference, unit_price = excluded.unit_price
        returning *
      )
      select ${supplierPriceItem} as price from x join article a on a.id = x.article_id`);
    if (!set) throw supplierErrors.unknownArticle(articleId);
    return set.price;
  }
}
