import { projectChangedV1, type DataOf } from '@comptoir/contracts';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Whether its orders may be bought: a project is controlled, and neither on hold nor blocked. */
@Injectable()
export class CopyProjectWhenProjectChanged {
  @On(projectChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof projectChangedV1>>[], tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into project as p (id, version, number, label, stage, hold)
      select "projectId", version, number, label, stage, hold
      from jsonb_to_recordset(${sql.json(newest(heard))}) as heard(
        "projectId" uuid, version int, number text, label text, stage text, hold text)
      on conflict (id) do update set version = excluded.version, number = excluded.number, label = excluded.label,
        stage = excluded.stage, hold = excluded.hold
      where p.version < excluded.version`);
  }
}
