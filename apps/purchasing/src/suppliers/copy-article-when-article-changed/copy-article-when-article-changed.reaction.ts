import { articleChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

@Injectable()
export class CopyArticleWhenArticleChanged {
  @On(articleChangedV1)
  async handle({ data }: Heard<DataOf<typeof articleChangedV1>>, tx: Tx): Promise<void> {
    const { articleId, version, reference, label, supplierId, supplierReference } = data;
    await tx.execute(sql`
      insert into article as a
        (id, version, reference, label, supplier_id, supplier_reference, purchase_price, purchasable)
      values (${articleId}, ${version}, ${reference}, ${label}, ${supplierId}, ${supplierReference},
        ${data.purchasePrice}::numeric, ${data.purchasable})
      on conflict (id) do update set version = excluded.version, reference = excluded.reference, label = excluded.label,
        supplier_id = excluded.supplier_id, supplier_reference = excluded.supplier_reference,
        purchase_price = excluded.purchase_price, purchasable = excluded.purchasable
      where a.version < excluded.version`);
  }
}
