import { Clock } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Queryable, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import type { SalesConfig } from '../sales.config';
import { mailKinds, quotaOf, type MailQuota } from './mail-quota';
import { mailQuotaErrors } from './mail-quota.errors';

/** Whose midnight ends a day's quota. */
export const homeZone = 'Europe/Paris';

/** Keeps one user from writing to everybody: a day's e-mails are counted, whatever came of them but what was left out. */
@Injectable()
export class MailQuotas {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  of(caller: Caller): Promise<MailQuota> {
    return this.left(this.db, caller);
  }

  /**
   * Refuses (`mail-quota.exceeded`) an operation whose items are written and exceed what was left. Two
   * operations of one user at once are looked at one after the other.
   */
  async assertWithin(tx: Tx, operationId: string, caller: Caller): Promise<void> {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('mail-quota'), hashtext(${caller.userId}))`);
    const { limit, left } = await this.left(tx, caller, operationId);
    const row = await tx.one<{ wanted: number }>(
      sql`select pending as wanted from bulk_operation where id = ${operationId}`,
    );
    const wanted = row?.wanted ?? 0;
    if (wanted > left) throw mailQuotaErrors.exceeded({ limit, left, wanted });
  }

  private async left(from: Queryable, caller: Caller, except: string | null = null): Promise<MailQuota> {
    const today = this.clock.today(homeZone);
    const row = await from.one<{ ordered: number }>(sql`
      select coalesce(sum(total - skipped), 0)::int as ordered from bulk_operation
      where created_by = ${caller.userId} and kind = any(${mailKinds}) and id is distinct from ${except}::uuid
        and ordered_on = ${today}::date`);
    return quotaOf(caller.can('email.send-many'), this.config, row?.ordered ?? 0);
  }
}
