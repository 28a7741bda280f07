import { sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface KnownStore {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  /** On one line. */
  readonly address: string | null;
}

/** What a store is called and where it is, as the gateway announced it. */
@Injectable()
export class KnownStores {
  /** A store that this service has not heard of yet has no facts. */
  async of(db: Queryable, storeId: string): Promise<KnownStore> {
    const store = await db.one<KnownStore>(sql`
      select id, name, email, phone, address from store where id = ${storeId}`);
    return store ?? { id: storeId, name: null, email: null, phone: null, address: null };
  }
}
