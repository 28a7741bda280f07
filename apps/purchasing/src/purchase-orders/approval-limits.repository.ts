import { Money } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

/** How much each role may approve at once. */
@Injectable()
export class ApprovalLimits {
  constructor(private readonly db: Db) {}

  /** Null: without a limit. A role without a limit of its own has that of all the others. */
  async of({ roleId }: Caller): Promise<Money | null> {
    const row = await this.db.one<{ amount: string | null }>(sql`
      select amount from approval_limit where role_id is null or role_id = ${roleId ?? null}
      order by role_id nulls last limit 1`);
    if (!row) return Money.zero();
    return row.amount === null ? null : Money.ofCents(row.amount);
  }
}
