import { Db, sql, type SqlFragment, type Tx } from '@comptoir/persistence';
import { CONFIG } from '@comptoir/service-kit';
import type { Day } from '@comptoir/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationsConfig } from '../../notifications.config';
import { secondsToNextAttempt, type ClaimedEmail } from '../email';
import { leaseEnd } from '../lease.row';

const columns = sql`id, version, topic, audience, store_id as "storeId", project_id as "projectId", quote_ids as "quoteIds",
  document_ids as "documentIds", operation_id as "operationId", recipient_id as "recipientId",
  recipient_name as "recipientName", recipient_email as "recipientEmail", gap_days as "gapDays",
  template_id as "templateId", message_id as "messageId", attempts, created_at as "createdAt"`;

/** The queue of e-mails: claimed under a lease, fenced by version, never two at once that speak of one quote. */
@Injectable()
export class MailQueue {
  constructor(
    private readonly db: Db,
    @Inject(CONFIG) private readonly config: NotificationsConfig,
  ) {}

  /** Claims up to `most` e-mails that are due, as far as the provider's rate allows. Committed before any byte is sent. */
  async claim(most: number): Promise<ClaimedEmail[]> {
    return this.db.transaction(async (tx) => {
      await tx.query(sql`select pg_advisory_xact_lock(hashtext('email.claim'))`);
      const allowed = Math.min(most, await this.tokens(tx));
      if (allowed < 1) return [];
      const claimed = await tx.query<ClaimedEmail>(sql`
        update email set state = 'SENDING', version = version + 1, lease_until = ${leaseEnd(this.config)}
        where id in (${dueInTurns(allowed)}) and state = 'QUEUED'
        returning ${columns}`);
      const { first, later } = oneForEachQuote(claimed);
      if (later.length > 0) {
        await tx.execute(sql`
          update email set state = 'QUEUED', lease_until = null where id = any(${later.map(({ id }) => id)}::uuid[])`);
      }
      await this.takeTokens(tx, first.length);
      return first;
    });
  }

  /** Claims e-mails whose sender died or whose end is unknown, for looking them up. */
  claimDoubtful(most: number): Promise<ClaimedEmail[]> {
    return this.db.query(sql`
      update email set state = 'UNKNOWN', version = version + 1, lease_until = ${leaseEnd(this.config)}
      where id in (
        select id from email where state in ('SENDING', 'UNKNOWN') and lease_until < clock_timestamp()
        order by lease_until limit ${most} for update skip locked)
      returning ${columns}`);
  }

  /** Back into the queue as if it had never been claimed: nothing was answered, no attempt is counted. */
  putBack(emails: readonly ClaimedEmail[]): Promise<number> {
    return this.requeue(emails, sql`attempts`, sql`clock_timestamp()`);
  }

  /** Back into the queue after a "later" of the mail server; false when that has lasted too long. */
  async postpone(email: ClaimedEmail): Promise<boolean> {
    const giveUpAt = email.createdAt.getTime() + this.config.MAIL_GIVE_UP_HOURS * 3_600_000;
    if (Date.now() > giveUpAt) return false;
    const delay = sql`make_interval(secs => ${secondsToNextAttempt(email.attempts)})`;
    await this.requeue([email], sql`attempts + 1`, sql`clock_timestamp() + ${delay}`);
    return true;
  }

  /** The connection broke on the way: to be looked up when what was under way has had time to arrive. */
  doubt({ id, version }: ClaimedEmail): Promise<number> {
    const settleSeconds = Math.min(5, this.config.MAIL_LEASE_SECONDS);
    return this.db.execute(sql`
      update email set state = 'UNKNOWN', version = version + 1,
        lease_until = clock_timestamp() + make_interval(secs => ${settleSeconds})
      where id = ${id} and version = ${version} and state in ('SENDING', 'UNKNOWN')`);
  }

  /** When each e-mail's recipient was last sent something about the same quotes. */
  async lastSent(emails: readonly ClaimedEmail[]): Promise<Map<string, Day>> {
    const rows = await this.db.query<{ id: string; last: Day }>(sql`
      select e.id, max(o.sent_on) as last from email e
      join email o on o.quote_ids && e.quote_ids and o.recipient_id = e.recipient_id and o.state = 'SENT'
      where e.id = any(${emails.map(({ id }) => id)}::uuid[]) group by e.id`);
    return new Map(rows.map(({ id, last }) => [id, last]));
  }

  async queued(): Promise<number> {
    const row = await this.db.one<{ n: number }>(
      sql`select count(*)::int as n from email where state in ('QUEUED', 'SENDING', 'UNKNOWN')`,
    );
    return row?.n ?? 0;
  }

  private requeue(emails: readonly ClaimedEmail[], attempts: SqlFragment, at: SqlFragment): Promise<number> {
    return this.db.execute(sql`
      update email e set state = 'QUEUED', version = e.version + 1, lease_until = null, attempts = ${attempts}, next_attempt_at = ${at}
      from unnest(${emails.map(({ id }) => id)}::uuid[], ${emails.map(({ version }) => version)}::int[]) as c(id, version)
      where e.id = c.id and e.version = c.version and e.state in ('SENDING', 'UNKNOWN')`);
  }

  /** What the bucket holds now; at most one second's worth, so that no second sees more than the rate. */
  private async tokens(tx: Tx): Promise<number> {
    const rate = this.config.MAIL_RATE_PER_SECOND;
    if (rate === 0) return Infinity;
    const row = await tx.one<{ tokens: number }>(sql`
      update mail_rate set refilled_at = clock_timestamp(),
        tokens = least(${rate}::float8, tokens + ${rate}::float8 * extract(epoch from clock_timestamp() - refilled_at))
      returning tokens`);
    return Math.floor(row?.tokens ?? 0);
  }

  private async takeTokens(tx: Tx, count: number): Promise<void> {
    if (this.config.MAIL_RATE_PER_SECOND > 0)
      await tx.execute(sql`update mail_rate set tokens = tokens - ${count}`);
  }
}

/**
 * What is due, one of each store and then another of each: thousands of one store do not keep one of another waiting. Which
 * store comes first is left to chance, for as few as one may be allowed at a time.
 */
function dueInTurns(most: number): SqlFragment {
  return sql`
    with recursive sender(store_id) as (
      (select store_id from email where state = 'QUEUED' order by store_id limit 1)
      union all
      select (select store_id from email where state = 'QUEUED' and store_id > s.store_id order by store_id limit 1)
      from sender s where s.store_id is not null
    )
    select due.id from sender s cross join lateral (
      select q.id, row_number() over (order by q.next_attempt_at, q.id) as turn from (
        select id, next_attempt_at from email q
        where q.state = 'QUEUED' and q.store_id = s.store_id and q.next_attempt_at <= clock_timestamp()
          and not exists (
            select from email o where o.state in ('SENDING', 'UNKNOWN') and o.quote_ids && q.quote_ids)
        order by next_attempt_at, id limit ${most}
      ) q
    ) due order by due.turn, random() limit ${most}`;
}

/** Of e-mails that speak of one quote the first goes, the others wait for its end. */
function oneForEachQuote(claimed: readonly ClaimedEmail[]): { first: ClaimedEmail[]; later: ClaimedEmail[] } {
  const spokenOf = new Set<string>();
  const first: ClaimedEmail[] = [];
  const later: ClaimedEmail[] = [];
  for (const email of claimed) {
    const taken = email.quoteIds.some((id) => spokenOf.has(id));
    (taken ? later : first).push(email);
    if (!taken) for (const id of email.quoteIds) spokenOf.add(id);
  }
  return { first, later };
}
