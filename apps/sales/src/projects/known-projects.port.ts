import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface KnownProject {
  readonly id: string;
  readonly reference: string;
  readonly storeId: string;
}

/** For rooms whose things name projects of another system. */
@Injectable()
export class KnownProjects {
  constructor(private readonly db: Db) {}

  /** Unknown references are left out. */
  async byReferences(references: readonly string[]): Promise<ReadonlyMap<string, KnownProject>> {
    const rows = await this.db.query<KnownProject>(sql`
      select id, reference, store_id as "storeId" from project where reference = any(${references})`);
    return new Map(rows.map((row) => [row.reference, row]));
  }
}
