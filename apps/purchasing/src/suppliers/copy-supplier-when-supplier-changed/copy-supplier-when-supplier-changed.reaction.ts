import { supplierChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Who they are is for sales to say; their terms are kept here. */
@Injectable()
export class CopySupplierWhenSupplierChanged {
  @On(supplierChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof supplierChangedV1>>[], tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into supplier as s (id, announced_version, reference, name, email, active)
      select "supplierId", version, reference, name, email, active
      from jsonb_to_recordset(${sql.json(newest(heard))}) as heard(
        "supplierId" uuid, version int, reference text, name text, email text, active boolean)
      on conflict (id) do update set announced_version = excluded.announced_version, reference = excluded.reference,
        name = excluded.name, email = excluded.email, active = excluded.active
      where s.announced_version < excluded.announced_version`);
  }
}
