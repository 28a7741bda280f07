import type { exportFailures } from '@comptoir/contracts';
import { Db, newId, sql, type Tx } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { History } from '../history/history.port';
import { ExportApprovals } from './approve-export/export-approvals.repository';
import { ExportBell } from './export-bell';
import { ExportGone } from './export.errors';
import type { ExportJob } from './export-job';

/** How long an instance that says nothing keeps its turn. */
const leaseSeconds = 30;
/** A file that took its maker down this often is made no more. */
const mostAttempts = 3;

/**
 * Who makes which file. A claim is a lease: an instance that dies loses it, and the next one makes the file from its
 * beginning. What a maker writes is checked against its claim in the same statement, so that one that was only slow
 * can never mix its bytes with another's.
 */
@Injectable()
export class ExportQueue {
  constructor(
    private readonly db: Db,
    private readonly history: History,
    private readonly bell: ExportBell,
    private readonly approvals: ExportApprovals,
  ) {}

  /** Answers orders given in this process at once; those given elsewhere are found a little later. */
  whenOrdered(answer: () => void): void {
    this.bell.whenRung(answer);
  }

  /** The oldest file that nobody makes, to be made by the caller of this; bytes of an earlier attempt are gone. */
  async claim(): Promise<ExportJob | undefined> {
    return this.db.transaction(async (tx) => {
      await giveUp(tx);
      await this.approvals.lapse(tx);
      const job = await tx.one<ExportJob>(sql`
        update export set state = 'RUNNING', claim = ${newId()}, attempts = attempts + 1, total = null, done = 0,
          lease_until = clock_timestamp() + ${leaseSeconds}::int * interval '1 second'
        where id = (
          select id from export
          where state = 'QUEUED'
            or (state = 'RUNNING' and lease_until < clock_timestamp() and attempts < ${mostAttempts})
          order by created_at, id limit 1 for update skip locked)
        returning id, claim, parameters as order, scopes, ordered_at as "orderedAt",
          case when decided_by is null then rows_alone end as "rowsAlone",
          json_build_object('userId', created_by, 'name', created_by_name) as orderer`);
      if (job) await tx.execute(sql`delete from export_chunk where export_id = ${job.id}`);
      return job;
    });
  }

  /** Keeps the turn, and tells how far it is. Throws `ExportGone` when the turn is over. */
  async beat(job: ExportJob, { total, done }: { total: number | null; done: number }): Promise<void> {
    const kept = await this.db.execute(sql`
      update export set total = ${total}, done = ${done},
        lease_until = clock_timestamp() + ${leaseSeconds}::int * interval '1 second'
      where ${mine(job)}`);
    if (kept === 0) throw new ExportGone();
  }

  async keep(job: ExportJob, seq: number, bytes: Buffer): Promise<void> {
    const kept = await this.db.execute(sql`
      with turn as (select id from export where ${mine(job)} for share)
      insert into export_chunk (export_id, seq, bytes) select id, ${seq}::int, ${bytes}::bytea from turn`);
    if (kept === 0) throw new ExportGone();
  }

  /** The file is whole. */
  async complete(job: ExportJob, { rows, bytes }: { rows: number; bytes: number }): Promise<void> {
    const { id, orderer } = job;
    await this.db.transaction(async (tx) => {
      const kept = await tx.execute(sql`
        update export set state = 'COMPLETED', total = ${rows}, done = ${rows}, bytes = ${bytes}, claim = null,
          finished_at = clock_timestamp(), expires_at = clock_timestamp() + interval '7 days' where ${mine(job)}`);
      if (kept === 0) throw new ExportGone();
      await this.history.write(tx, [
        { actor: orderer, action: 'export.completed', aggregateId: id, facts: { rows, bytes } },
      ]);
    });
  }

  /** The file waits for somebody else to agree to so many rows. */
  async awaitApproval(job: ExportJob, rows: number): Promise<void> {
    const { id, orderer } = job;
    await this.db.transaction(async (tx) => {
      const kept = await tx.execute(sql`
        update export set state = 'AWAITING_APPROVAL', total = ${rows}, done = 0, claim = null, attempts = 0,
          approval_rows = ${rows}, approval_until = clock_timestamp() + ${this.approvals.hours}::int * interval '1 hour'
        where ${mine(job)}`);
      if (kept === 0) return;
      await this.history.write(tx, [
        { actor: orderer, action: 'export.approval-asked', aggregateId: id, facts: { rows } },
      ]);
      await this.approvals.asked(tx, id);
    });
  }

  async fail(job: ExportJob, failure: (typeof exportFailures)[number]): Promise<void> {
    await this.db.transaction(async (tx) => {
      const failed = await tx.execute(sql`
        update export set state = 'FAILED', failure = ${failure}, claim = null, finished_at = clock_timestamp()
        where ${mine(job)}`);
      if (failed > 0) await tx.execute(sql`delete from export_chunk where export_id = ${job.id}`);
    });
  }

  /** This instance stops: another one, or this one when it is back, begins at once. */
  async handBack(job: ExportJob): Promise<void> {
    await this.db.execute(sql`
      update export set state = 'QUEUED', claim = null, attempts = attempts - 1 where ${mine(job)}`);
  }
}

function mine({ id, claim }: ExportJob) {
  return sql`id = ${id} and claim = ${claim} and state = 'RUNNING'`;
}

async function giveUp(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update export set state = 'FAILED', failure = 'INTERRUPTED', claim = null, finished_at = clock_timestamp()
    where state = 'RUNNING' and lease_until < clock_timestamp() and attempts >= ${mostAttempts}`);
}
