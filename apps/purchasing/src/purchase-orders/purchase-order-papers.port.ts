import type { PurchaseOrderPaper } from '@comptoir/contracts';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { paperOf } from './move-purchase-order/letter';
import { PurchaseOrder } from './purchase-order';
import { purchaseOrderColumns, stateOfRow, type PurchaseOrderRow } from './purchase-order.row';

/** Purchase orders as pages to print. */
@Injectable()
export class PurchaseOrderPapers {
  constructor(private readonly db: Db) {}

  /** In the order of the ids; one that is gone is left out. */
  async of(ids: readonly string[]): Promise<PurchaseOrderPaper[]> {
    const rows = await this.db.query<PurchaseOrderRow>(sql`
      select ${purchaseOrderColumns} from purchase_order o where o.id = any(${ids}::uuid[])
      order by array_position(${ids}::uuid[], o.id)`);
    return rows.map((row) => {
      const { state, amount } = new PurchaseOrder(stateOfRow(row));
      return paperOf(state, amount);
    });
  }
}
