import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface KnownParty {
  readonly id: string;
  readonly reference: string;
  readonly roles: readonly string[];
  readonly storeId: string | null;
}

/** For rooms whose things name third parties. */
@Injectable()
export class KnownParties {
  constructor(private readonly db: Db) {}

  /** Unknown references are left out. */
  async byReferences(references: readonly string[]): Promise<ReadonlyMap<string, KnownParty>> {
    const rows = await this.db.query<KnownParty>(sql`
      select id, reference, roles, store_id as "storeId" from party where reference = any(${references})`);
    return new Map(rows.map((row) => [row.reference, row]));
  }

  /** Those of the ids that exist. */
  async among(ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(
      sql`select id from party where id = any(${ids}::uuid[])`,
    );
    return new Set(rows.map(({ id }) => id));
  }
}
