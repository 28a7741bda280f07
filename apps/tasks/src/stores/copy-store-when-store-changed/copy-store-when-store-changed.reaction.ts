import { storeChangedV1, type DataOf } from '@comptoir/contracts';
import { addressLines } from '@comptoir/kernel';
import { newest, On, type Heard } from '@comptoir/messaging';
import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { StoreCalendar } from '../store-calendar.port';

@Injectable()
export class CopyStoreWhenStoreChanged {
  constructor(private readonly calendar: StoreCalendar) {}

  @On(storeChangedV1, { batch: true })
  async handle(heard: Heard<DataOf<typeof storeChangedV1>>[], tx: Tx): Promise<void> {
    const rows = newest(heard).map((store) => ({
      ...store,
      address: addressLines(store.address).join(', ') || null,
    }));
    await tx.execute(sql`
      insert into store as s (id, version, time_zone, name, email, phone, address)
      select id, version, "timeZone", name, email, phone, address
      from jsonb_to_recordset(${sql.json(rows)}) as heard(
        id uuid, version int, "timeZone" text, name text, email text, phone text, address text)
      on conflict (id) do update set version = excluded.version, time_zone = excluded.time_zone, name = excluded.name,
        email = excluded.email, phone = excluded.phone, address = excluded.address
      where s.version < excluded.version`);
    tx.afterCommit(() => this.calendar.forget());
  }
}
