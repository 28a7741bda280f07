import { Money } from '@comptoir/kernel';
import { Db, sql, type Queryable } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

export interface Approver {
  readonly roleId?: string | undefined;
}

/** How much each role may approve at once. */
@Injectable()
export class ApprovalLimits {
  constructor(private readonly db: Db) {}

  /** Null: without a limit. A role without a limit of its own has that of all the others. */
  async of({ roleId }: Approver, from: Queryable = this.db): Promise<Money | null> {
    const row = await from.one<{ amount: string | null }>(sql`
      select amount from approval_limit where role_id is null or role_id = ${roleId ?? null}
      order by role_id nulls last limit 1`);
    if (!row) return Money.zero();
    return row.amount === null ? null : Money.ofCents(row.amount);
  }
}
