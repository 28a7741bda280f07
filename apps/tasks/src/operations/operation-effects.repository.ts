import { effectsTakenBackV1 } from '@comptoir/contracts';
import { Outbox, Pokes } from '@comptoir/messaging';
import { Db, sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';

interface Removed {
  readonly id: string;
  readonly storeId: string;
}
/** Ids in one announcement. */
const mostPerEvent = 1_000;

/**
 * What bulk operations made, of whatever kind. An effect has the id of its item; the single task of an operation has
 * the operation's. Untouched: as it was made. What an invitation or an e-mail told somebody outside stays.
 */
const kinds: Readonly<
  Record<'tasks' | 'comments' | 'appointments', { made: SqlFragment; remove: SqlFragment }>
> = {
  tasks: {
    made: sql`task e where e.created_by_id`,
    remove: sql`delete from task e where not e.touched and e.state = 'TODO' and e.created_by_id`,
  },
  comments: {
    made: sql`comment e where e.author_id`,
    remove: sql`delete from comment e where e.version = 1 and not 'CUSTOMER' = any(e.audience) and e.author_id`,
  },
  appointments: {
    made: sql`appointment e where e.created_by_id`,
    remove: sql`delete from appointment e where e.version = 1 and e.state = 'PROPOSED'
      and not (e.invite and exists (select from attendee d where d.appointment_id = e.id and d.email is not null))
      and e.created_by_id`,
  },
};

@Injectable()
export class OperationEffects {
  constructor(
    private readonly db: Db,
    private readonly outbox: Outbox,
    private readonly pokes: Pokes,
  ) {}

  /** Deletes the untouched ones that this user's operation made, once, and announces which. */
  takeBack(operationId: string, userId: string): Promise<{ takenBack: number; kept: number }> {
    return this.db.transaction(async (tx) => {
      const version = await nextVersion(tx, operationId);
      const removed: Removed[] = [];
      let kept = 0;
      for (const [topic, { made, remove }] of Object.entries(kinds)) {
        const theirs = sql`= ${userId} and e.operation_id = ${operationId}`;
        const rows = await tx.query<Removed>(
          sql`${remove} ${theirs} returning e.id, e.store_id as "storeId"`,
        );
        const left = await tx.one<{ count: number }>(
          sql`select count(*)::int as count from ${made} ${theirs}`,
        );
        kept += left?.count ?? 0;
        removed.push(...rows);
        this.poke(tx, rows, topic);
      }
      await this.announce(tx, { operationId, version }, removed);
      return { takenBack: removed.length, kept };
    });
  }

  private async announce(
    tx: Tx,
    { operationId, version }: { operationId: string; version: number },
    removed: readonly Removed[],
  ): Promise<void> {
    const announcements = [];
    for (let from = 0; from < removed.length; from += mostPerEvent) {
      const effectIds = removed.slice(from, from + mostPerEvent).map(({ id }) => id);
      const at: number = version * 1_000 + announcements.length;
      announcements.push({
        id: operationId,
        version: at,
        operationId,
        data: { operationId, version: at, effectIds },
      });
    }
    await this.outbox.announceAll(tx, effectsTakenBackV1, announcements);
  }

  private poke(tx: Tx, rows: readonly Removed[], topic: string): void {
    tx.afterCommit(() => {
      for (const storeId of new Set(rows.map((row) => row.storeId))) this.pokes.poke(storeId, topic);
    });
  }
}

/** Two who take the same operation back wait for each other here. */
async function nextVersion(tx: Tx, operationId: string): Promise<number> {
  const row = await tx.one<{ version: number }>(sql`
    insert into taken_back_operation as t (operation_id, version) values (${operationId}, 1)
    on conflict (operation_id) do update set version = t.version + 1 returning version`);
  return row?.version ?? 1;
}
