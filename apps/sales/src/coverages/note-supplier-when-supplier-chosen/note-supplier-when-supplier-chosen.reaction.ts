import { supplierChosenV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { OrderabilityBook } from '../orderability-book.port';

/** A line whose supplier was chosen in purchasing can be ordered, or no longer. */
@Injectable()
export class NoteSupplierWhenSupplierChosen {
  constructor(private readonly book: OrderabilityBook) {}

  @On(supplierChosenV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof supplierChosenV1>>[], tx: Tx): Promise<void> {
    const choices = newest(heard);
    const orderIds = choices.map(({ orderId }) => orderId);
    await this.book.follow(tx, sql`o.order_id = any(${orderIds}::uuid[])`, async () => {
      await tx.execute(sql`
        insert into line_supplier as known (order_line_id, version, supplier_id)
        select "orderLineId", version, "supplierId" from jsonb_to_recordset(${sql.json(choices)})
          as heard("orderLineId" uuid, version int, "supplierId" uuid)
        on conflict (order_line_id) do update set version = excluded.version, supplier_id = excluded.supplier_id
        where known.version < excluded.version`);
    });
  }
}
