import { optOutChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** Later news stays, whatever the order of arrival. */
@Injectable()
export class KeepOptOutsWhenOptOutChanged {
  @On(optOutChangedV1)
  async handle({ data }: Heard<DataOf<typeof optOutChangedV1>>, tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into party_opt_out (party_id, version, topics) values (${data.partyId}, ${data.version}, ${data.topics})
      on conflict (party_id) do update set version = excluded.version, topics = excluded.topics
      where party_opt_out.version < excluded.version`);
  }
}
