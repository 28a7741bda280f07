import { mailServerChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

@Injectable()
export class PauseWhenMailServerChanged {
  @On(mailServerChangedV1)
  async handle({ aggregateId, data }: Heard<DataOf<typeof mailServerChangedV1>>, tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into mail_server (id, version, down_since) values (${aggregateId}, ${data.version}, ${data.downSince})
      on conflict (id) do update set version = excluded.version, down_since = excluded.down_since
      where excluded.version > mail_server.version`);
  }
}
