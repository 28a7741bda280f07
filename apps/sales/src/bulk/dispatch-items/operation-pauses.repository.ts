import { Db, sql } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { mailKinds } from '../../quotas/quota';
import type { SalesConfig } from '../../sales.config';
import { BulkLedger } from '../bulk-ledger.repository';
import { mailServerIsDown } from './mail-server.row';

/** Operations whose items nobody can do for now rest, tell why, and go on by themselves. */
@Injectable()
export class OperationPauses {
  constructor(
    private readonly db: Db,
    private readonly ledger: BulkLedger,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  /**
   * E-mails rest while the mail server is down; anything does that has items out when whoever does its kind has answered
   * nobody for a while.
   */
  async adjust(): Promise<void> {
    await this.db.transaction(async (tx) => {
      const silence = sql`make_interval(secs => ${this.config.BULK_SILENCE_MS / 1000})`;
      const changed = await tx.query<{ operationId: string; storeId: string }>(sql`
        with open as (
          select id, handed, kind = any(${mailKinds}) as mail,
            max(coalesce(moved_at, starts_at)) over (partition by kind = any(${mailKinds})) as moved_at
          from bulk_operation where state in ('RUNNING', 'PAUSED')
        ), judged as (
          select id, case
            when mail and ${mailServerIsDown} then 'MAIL_SERVER_DOWN'
            when moved_at < clock_timestamp() - ${silence} and exists (
              select from bulk_item where operation_id = open.id and state = 'PENDING' and place <= handed)
            then 'NO_ANSWER' end as reason
          from open
        )
        update bulk_operation o set pause_reason = j.reason,
          state = case when j.reason is null then 'RUNNING' else 'PAUSED' end
        from judged j
        where o.id = j.id and o.state in ('RUNNING', 'PAUSED') and o.pause_reason is distinct from j.reason
        returning o.id as "operationId",
          (select store_id from bulk_item where operation_id = o.id order by seq limit 1) as "storeId"`);
      if (changed.length > 0) this.ledger.tell(tx, changed);
    });
  }
}
