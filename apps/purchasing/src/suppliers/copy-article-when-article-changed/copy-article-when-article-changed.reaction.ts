import { articleChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

@Injectable()
export class CopyArticleWhenArticleChanged {
  @On(articleChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof articleChangedV1>>[], tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into article as a
        (id, version, reference, label, supplier_id, supplier_reference, purchase_price, purchasable)
      select "articleId", version, reference, label, "supplierId", "supplierReference", "purchasePrice", purchasable
      from jsonb_to_recordset(${sql.json(newest(heard))}) as heard(
        "articleId" uuid, version int, reference text, label text, "supplierId" uuid, "supplierReference" text,
        "purchasePrice" numeric, purchasable boolean)
      on conflict (id) do update set version = excluded.version, reference = excluded.reference, label = excluded.label,
        supplier_id = excluded.supplier_id, supplier_reference = excluded.supplier_reference,
        purchase_price = excluded.purchase_price, purchasable = excluded.purchasable
      where a.version < excluded.version`);
  }
}
