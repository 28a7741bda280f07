import { storeChangedV1, type DataOf } from '@comptoir/contracts';
import { On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../store-calendar.port';

@Injectable()
export class CopyStoreWhenStoreChanged {
  constructor(private readonly calendar: StoreCalendar) {}

  @On(storeChangedV1)
  async handle({ data }: Heard<DataOf<typeof storeChangedV1>>, tx: Tx): Promise<void> {
    await tx.execute(sql`
      insert into store as s (id, version, time_zone) values (${data.id}, ${data.version}, ${data.timeZone})
      on conflict (id) do update set version = excluded.version, time_zone = excluded.time_zone
      where s.version < excluded.version`);
    tx.afterCommit(() => this.calendar.forget());
  }
}
