import type { ExportView } from '@comptoir/contracts';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import { Inject, Injectable } from '@nestjs/common';
import { History } from '../../history/history.port';
import type { SalesConfig } from '../../sales.config';
import { exportErrors } from '../export.errors';
import { ApprovalNews } from './approval-news.port';
import { approvalReach } from './approval-reach';

interface Decision {
  readonly verb: 'approve' | 'refuse';
  readonly reason: string | null;
}

interface Undecided {
  readonly state: ExportView['state'];
  readonly mine: boolean;
  readonly reachable: boolean;
  readonly waits: boolean;
}

/** What somebody else says to a file of more rows than its orderer may take away alone. */
@Injectable()
export class ExportApprovals {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly news: ApprovalNews,
    @Inject(CONFIG) private readonly config: SalesConfig,
  ) {}

  /** How long a file waits for it. */
  get hours(): number {
    return this.config.EXPORT_APPROVAL_HOURS;
  }

  /**
   * Of two people who decide at once the first one does. Refuses `export.own-approval`, `export.not-found` (out of
   * reach too), and `export.transition-not-allowed` where nothing is to be decided any more.
   */
  async decide(id: string, caller: Caller, { verb, reason }: Decision): Promise<void> {
    await this.db.transaction(async (tx) => {
      const row = await tx.one<Undecided>(sql`
        select e.state, e.created_by = ${caller.userId} as mine, ${approvalReach(caller)} as reachable,
          e.state = 'AWAITING_APPROVAL' and e.approval_until > clock_timestamp() as waits
        from export e where e.id = ${id} for update`);
      if (row?.mine) throw exportErrors.ownApproval(id);
      if (!row?.reachable) throw exportErrors.notFound(id);
      if (!row.waits) throw exportErrors.transitionNotAllowed(id, row.state, verb);
      await tx.execute(sql`
        update export set decided_by = ${caller.userId}, decided_by_name = ${caller.name}, decided_at = clock_timestamp(),
          refusal_reason = ${reason}, state = ${verb === 'approve' ? 'QUEUED' : 'REFUSED'},
          finished_at = case when ${verb === 'refuse'} then clock_timestamp() end where id = ${id}`);
      const action = verb === 'approve' ? 'export.approved' : 'export.refused';
      await this.history.write(tx, [
        { actor: caller, action, aggregateId: id, facts: reason === null ? {} : { reason } },
      ]);
      await this.news.settled(tx, [id]);
    });
  }

  /** In the transaction that lets a file wait. */
  async asked(tx: Tx, exportId: string): Promise<void> {
    await this.news.asked(tx, exportId);
  }

  /** Ends the waiting of what nobody has decided on in time. */
  async lapse(tx: Tx): Promise<void> {
    const lapsed = await tx.query<{ id: string }>(sql`
      update export set state = 'FAILED', failure = 'NOT_DECIDED', finished_at = clock_timestamp()
      where state = 'AWAITING_APPROVAL' and approval_until < clock_timestamp() returning id`);
    const ids = lapsed.map(({ id }) => id);
    await this.news.settled(tx, ids);
  }
}
