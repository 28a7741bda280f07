import { projectChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { KnownCustomers } from '../../customers/known-customers.port';

/** Whether its orders may be bought: a project is controlled, and neither on hold nor blocked. And whose it is. */
@Injectable()
export class CopyProjectWhenProjectChanged {
  constructor(private readonly customers: KnownCustomers) {}

  @On(projectChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof projectChangedV1>>[], tx: Tx): Promise<void> {
    const projects = newest(heard);
    await tx.execute(sql`
      insert into project as p (id, version, number, label, stage, hold, customer_id)
      select "projectId", version, number, label, stage, hold, "customerId"
      from jsonb_to_recordset(${sql.json(projects)}) as heard(
        "projectId" uuid, version int, number text, label text, stage text, hold text, "customerId" uuid)
      on conflict (id) do update set version = excluded.version, number = excluded.number, label = excluded.label,
        stage = excluded.stage, hold = excluded.hold, customer_id = excluded.customer_id
      where p.version < excluded.version`);
    await this.customers.note(
      tx,
      projects.map(({ customerId }) => customerId),
    );
  }
}
