import { customerChangedV1, supplierChangedV1, type DataOf } from '@comptoir/contracts';
import { Outbox } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Suppliers, for whoever buys from them; customers, for whoever shows for whom something is bought. */
@Injectable()
export class PartyNews {
  constructor(private readonly outbox: Outbox) {}

  /** These parties as they are now, as what they are; the others are nobody's business. */
  async tell(tx: Tx, partyIds: readonly string[]): Promise<void> {
    await this.tellSuppliers(tx, partyIds);
    await this.tellCustomers(tx, partyIds);
  }

  /** Those that articles name as theirs too, whether they are suppliers still or not. */
  private async tellSuppliers(tx: Tx, partyIds: readonly string[]): Promise<void> {
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

  private async tellCustomers(tx: Tx, partyIds: readonly string[]): Promise<void> {
    const customers = await tx.query<DataOf<typeof customerChangedV1>>(sql`
      select p.id as "customerId", p.version, p.display_name as name
      from party p where p.id = any(${partyIds}::uuid[])
        and ('CUSTOMER' = any(p.roles) or exists (select from project where customer_id = p.id))`);
    await this.outbox.announceAll(
      tx,
      customerChangedV1,
      customers.map((data) => ({ id: data.customerId, version: data.version, data })),
    );
  }
}
