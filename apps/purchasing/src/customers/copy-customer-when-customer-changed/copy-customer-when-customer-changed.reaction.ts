import { customerChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

@Injectable()
export class CopyCustomerWhenCustomerChanged {
  @On(customerChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof customerChangedV1>>[], tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into customer as k (id, version, name)
      select "customerId", version, name
      from jsonb_to_recordset(${sql.json(newest(heard))}) as heard("customerId" uuid, version int, name text)
      order by "customerId"
      on conflict (id) do update set version = excluded.version, name = excluded.name
      where k.version < excluded.version`);
  }
}
