import { supplierChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Suppliers, for whoever buys from them. */
@Injectable()
export class SupplierNews {
  constructor(private readonly outbox: Outbox) {}

  /** Those of these parties that are suppliers, or that articles still name as theirs, as they are now. */
  async tell(tx: Tx, partyIds: readonly string[]): Promise<void> {
    const suppliers = await tx.query<DataOf<typeof supplierChangedV1>>(sql`
      select p.id as "supplierId", p.version, p.reference, p.display_name as name, p.email,
        'SUPPLIER' = any(p.roles) as active
      from party p where p.id = any(${partyIds}::uuid[])
        and ('SUPPLIER' = any(p.roles) or exists (select from article a where a.supplier_id = p.id))`);
    await this.outbox.announceAll(
      tx,
      supplierChangedV1,
      suppliers.map((data) => ({ id: data.supplierId, version: data.version, data })),
    );
  }
}
