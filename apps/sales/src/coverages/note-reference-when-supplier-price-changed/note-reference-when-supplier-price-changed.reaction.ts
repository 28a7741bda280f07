import { supplierPriceChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { OrderabilityBook } from '../orderability-book.port';

/** What a supplier calls an article decides whether it can be ordered there. */
@Injectable()
export class NoteReferenceWhenSupplierPriceChanged {
  constructor(private readonly book: OrderabilityBook) {}

  @On(supplierPriceChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof supplierPriceChangedV1>>[], tx: Tx): Promise<void> {
    const prices = newest(heard);
    const articleIds = prices.map(({ articleId }) => articleId);
    const concerned = sql`o.status in ('DRAFT', 'CONFIRMED', 'IN_FULFILMENT')
      and o.order_id in (select order_id from order_line where article_id = any(${articleIds}::uuid[]))`;
    await this.book.follow(tx, concerned, async () => {
      await tx.execute(sql`
        insert into supplier_reference as known (supplier_id, article_id, version, reference)
        select "supplierId", "articleId", version, "supplierReference" from jsonb_to_recordset(${sql.json(prices)})
          as heard("supplierId" uuid, "articleId" uuid, version int, "supplierReference" text)
        on conflict (supplier_id, article_id) do update set version = excluded.version, reference = excluded.reference
        where known.version < excluded.version`);
    });
  }
}
