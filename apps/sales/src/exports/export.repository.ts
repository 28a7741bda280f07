import type { ExportOrder, ExportView } from '@comptoir/contracts';
import { addDays, Clock, startOfDay } from '@comptoir/kernel';
import type { Caller } from '@comptoir/messaging';
import { Db, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { homeZone } from '../quotas/quotas.port';
import { exportName, formatOf } from './export-name';
import { exportErrors } from './export.errors';
import { exportItem } from './export-view';
import { takesAway, type ExportScopes } from './export-job';
import { undecided } from './approve-export/approval-reach';
import { ExportBell } from './export-bell';

/** Files of one person that wait or are being made. */
const mostOpen = 5;

/** Who orders a file, how many they may order in a day, and how many rows of data they may take away alone. */
interface Allowance {
  readonly caller: Caller;
  readonly perDay: number;
  readonly rowsAlone: number;
}

/** Exports as their orderer sees them, and as somebody else does who decides on them. */
@Injectable()
export class ExportRepository {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly clock: Clock,
    private readonly bell: ExportBell,
  ) {}

  /** Orders a file, or refuses (`export.too-many-open`, `export-quota.exceeded`), unless this very order is there already: the request was a repetition. */
  async add(
    id: string,
    order: ExportOrder,
    scopes: ExportScopes,
    { caller, perDay, rowsAlone }: Allowance,
  ): Promise<void> {
    await this.db.transaction(async (tx) => {
      const written = await tx.execute(sql`
        insert into export (id, content, list, format, parameters, scopes, file_name, created_by, created_by_name, ordered_at,
          rows_alone)
        values (${id}, ${order.content}, ${order.list}, ${formatOf(order)}, ${sql.json(order)}, ${sql.json(scopes)},
          ${exportName(order, this.clock.now())}, ${caller.userId}, ${caller.name}, ${this.clock.now()},
          ${takesAway(order) ? rowsAlone : null})
        on conflict (id) do nothing`);
      if (written === 0) return assertSame(tx, id, order);
      await assertNotTooMany(tx, caller.userId);
      if (takesAway(order)) await this.assertWithinDay(tx, caller.userId, perDay);
      const facts = { list: order.list, format: formatOf(order), order };
      await this.history.write(tx, [{ actor: caller, action: 'export.ordered', aggregateId: id, facts }]);
      tx.afterCommit(() => this.bell.ring());
    });
  }

  /** Two orders of one user at once are looked at one after the other. */
  private async assertWithinDay(tx: Tx, userId: string, limit: number): Promise<void> {
    await tx.query(sql`select pg_advisory_xact_lock(hashtext('export-quota'), hashtext(${userId}))`);
    const today = this.clock.today(homeZone);
    const again = startOfDay(addDays(today, 1), homeZone);
    const row = await tx.one<{ ordered: number }>(sql`
      select count(*)::int as ordered from export
      where created_by = ${userId} and content = 'rows' and format <> 'pdf'
        and ordered_at >= ${startOfDay(today, homeZone)} and ordered_at < ${again}`);
    if ((row?.ordered ?? 0) <= limit) return;
    const retryAfter = Math.ceil((again.getTime() - this.clock.now().getTime()) / 1_000);
    throw exportErrors.quotaExceeded(limit, { againOn: addDays(today, 1), retryAfter });
  }

  /** Refuses (`export.not-found`) what is not there, or somebody else's and never the caller's to decide on. */
  async read(id: string, caller: Caller): Promise<ExportView> {
    const row = await this.db.one<{ view: ExportView }>(sql`
      select ${exportItem(caller)} as view from export e
      where e.id = ${id} and (e.created_by = ${caller.userId} or e.decided_by = ${caller.userId} or ${undecided(caller)})`);
    if (!row) throw exportErrors.notFound(id);
    return row.view;
  }

  /** Forgets some files whose time is over, and what never became one after the same time; how many. */
  forgetExpired(limit: number): Promise<number> {
    return this.db.execute(sql`
      delete from export where id in (
        select id from export where coalesce(expires_at, created_at + interval '7 days') < clock_timestamp()
        order by created_at limit ${limit} for update skip locked)`);
  }
}

async function assertSame(tx: Tx, id: string, order: ExportOrder): Promise<void> {
  const row = await tx.one<{ same: boolean }>(
    sql`select parameters = ${sql.json(order)} as same from export where id = ${id}`,
  );
  if (!row?.same) throw exportErrors.keyReused(id);
}

async function assertNotTooMany(tx: Tx, userId: string): Promise<void> {
  const open = await tx.one<{ count: number }>(sql`
    select count(*)::int as count from export where created_by = ${userId} and state in ('QUEUED', 'RUNNING')`);
  if ((open?.count ?? 0) > mostOpen) throw exportErrors.tooManyOpen(mostOpen);
}
