import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SalesConfig } from '../sales.config';
import { quotaOf, type Purse, type Quota } from './quota';
import { quotaErrors } from './quota.errors';

/** Whose midnight ends a day's quota. */
export const homeZone = 'Europe/Paris';

/**
 * Keeps one user from writing to everybody, or filling everybody's calendar: what is ordered in a day is counted, whatever
 * came of it but what was left out.
 */
@Injectable()
export class Quotas {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  of(purse: Purse, caller: Caller): Promise<Quota> {
    return this.left(this.db, purse, caller);
  }

  /**
   * Refuses (`mail-quota.exceeded`, `bulk-quota.exceeded`) an operation whose items are written and exceed what was left.
   * Two operations of one user at once are looked at one after the other.
   */
  async assertWithin(tx: Tx, operationId: string, purse: Purse, caller: Caller): Promise<void> {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('mail-quota'), hashtext(${caller.userId}))`);
    const { limit, left } = await this.left(tx, purse, caller, operationId);
    const row = await tx.one<{ wanted: number }>(
      sql`select pending as wanted from bulk_operation where id = ${operationId}`,
    );
    const wanted = row?.wanted ?? 0;
    if (wanted > left) throw quotaErrors.exceeded(purse, { limit, left, wanted });
  }

  private async left(
    from: Queryable,
    purse: Purse,
    caller: Caller,
    except: string | null = null,
  ): Promise<Quota> {
    const today = this.clock.today(homeZone);
    const row = await from.one<{ ordered: number }>(sql`
      select coalesce(sum(total - skipped), 0)::int as ordered from bulk_operation
      where created_by = ${caller.userId} and counted_as = ${purse} and id is distinct from ${except}::uuid
        and ordered_on = ${today}::date`);
    const many = caller.can(purse === 'mail' ? 'email.send-many' : 'bulk.run-many');
    return quotaOf(purse, { many, ordered: row?.ordered ?? 0 }, this.config);
  }
}
