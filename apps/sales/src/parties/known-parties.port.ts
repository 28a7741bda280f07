import type { Language, PartyRole } from '@comptoir/contracts';
import { Db, sql, type Scope } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { partyScope } from './party.row';

export interface KnownParty {
  readonly id: string;
  readonly reference: string;
  readonly roles: readonly string[];
  readonly storeId: string | null;
  readonly language: Language;
}

/** For rooms whose things name third parties. */
@Injectable()
export class KnownParties {
  constructor(private readonly db: Db) {}

  /** Unknown references are left out. */
  async byReferences(references: readonly string[]): Promise<ReadonlyMap<string, KnownParty>> {
    const rows = await this.db.query<KnownParty>(sql`
      select id, reference, roles, store_id as "storeId", language from party where reference = any(${references})`);
    return new Map(rows.map((row) => [row.reference, row]));
  }

  /** Those of the ids that exist, in the scope, with this part where one is given. */
  async among(ids: readonly string[], scope: Scope, role?: PartyRole): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }>(sql`
      select id from party where id = any(${ids}::uuid[]) and ${partyScope(scope)}
        and (${role ?? null}::text is null or ${role ?? null} = any(roles))`);
    return new Set(rows.map(({ id }) => id));
  }
}
