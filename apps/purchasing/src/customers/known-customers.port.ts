import { sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** A customer as sales called it when asked. */
export interface NamedCustomer {
  readonly id: string;
  readonly name: string;
}

/** Who is bought for, by name. Rows are written in the order of their ids, so that two writers never wait for each other. */
@Injectable()
export class KnownCustomers {
  /** Notes that they exist; whose name was not announced is learnt later. */
  async note(tx: Tx, customerIds: readonly string[]): Promise<void> {
    await tx.execute(sql`
      insert into customer (id) select distinct id from unnest(${customerIds}::uuid[]) id order by id
      on conflict (id) do nothing`);
  }

  /** Names that nobody announced; what was announced is newer. */
  async learn(tx: Tx, customers: readonly NamedCustomer[]): Promise<void> {
    await tx.execute(sql`
      insert into customer as k (id, name)
      select distinct on (id) id, name from jsonb_to_recordset(${sql.json(customers)}) as told(id uuid, name text) order by id
      on conflict (id) do update set name = excluded.name where k.name is null`);
  }
}
