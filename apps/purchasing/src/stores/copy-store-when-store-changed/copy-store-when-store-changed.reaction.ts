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
    const { id, version, name, timeZone } = data;
    const { street, postalCode, city } = data.address;
    const town = [postalCode, city].filter(Boolean).join(' ');
    const address = [street, town].filter(Boolean).join(', ') || null;
    await tx.execute(sql`
      insert into store as s (id, version, time_zone, name, address)
      values (${id}, ${version}, ${timeZone}, ${name}, ${address})
      on conflict (id) do update set version = excluded.version, time_zone = excluded.time_zone, name = excluded.name,
        address = excluded.address
      where s.version < excluded.version`);
    tx.afterCommit(() => this.calendar.forget());
  }
}
