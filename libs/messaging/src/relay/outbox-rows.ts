import type { LeaderSession } from './leader-session';

export interface OutboxRow {
  readonly seq: string;
  readonly id: string;
  readonly epoch: number;
  readonly agg_type: string;
  readonly agg_id: string;
  readonly agg_ver: string | null;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
  readonly headers: { traceparent?: string; causationId?: string; storeId?: string; operationId?: string };
  readonly created_at: Date;
}

export interface Published {
  readonly seq: string;
  readonly position: number;
}

/**
 * What waits for this stream, oldest first. Never "after the last one seen": transactions commit in another order
 * than they took their numbers, and what was skipped once would be lost.
 */
export function pendingRows(session: LeaderSession, stream: string, limit: number): Promise<OutboxRow[]> {
  return session.query<OutboxRow>(
    `select seq::text, id, epoch, agg_type, agg_id, agg_ver::text, type, subject, data::text as data, headers, created_at
     from outbox where stream = $1 and published_at is null order by outbox.seq limit $2`,
    [stream, limit],
  );
}

export async function markPublished(session: LeaderSession, rows: readonly Published[]): Promise<void> {
  if (rows.length === 0) return;
  await session.execute(
    `update outbox set published_at = clock_timestamp(), stream_seq = done.position, attempts = attempts + 1, last_error = null
     from unnest($1::bigint[], $2::bigint[]) as done(seq, position) where outbox.seq = done.seq`,
    [rows.map((row) => row.seq), rows.map((row) => row.position)],
  );
}

export async function markFailed(
  session: LeaderSession,
  seqs: readonly string[],
  error: string,
): Promise<void> {
  if (seqs.length === 0) return;
  await session.execute(
    `update outbox set attempts = attempts + 1, last_error = $2 where seq = any($1::bigint[])`,
    [seqs, error.slice(0, 500)],
  );
}

/** Marks everything published at or after this position of the stream as unpublished. Returns how many rows. */
export function unpublishFrom(session: LeaderSession, stream: string, position: number): Promise<number> {
  return session.execute(
    `update outbox set published_at = null, stream_seq = null where stream = $1 and stream_seq >= $2`,
    [stream, position],
  );
}

/** The furthest position of the stream that this outbox knows to be taken; 0 for none. */
export async function furthestPosition(session: LeaderSession, stream: string): Promise<number> {
  const [row] = await session.query<{ furthest: string | null }>(
    'select max(stream_seq)::text as furthest from outbox where stream = $1 and stream_seq is not null',
    [stream],
  );
  return Number(row?.furthest ?? 0);
}

export async function pendingGauge(
  session: LeaderSession,
): Promise<{ count: number; oldestSeconds: number }> {
  const [row] = await session.query<{ count: number; oldest: number | null }>(
    `select count(*)::int as count, extract(epoch from clock_timestamp() - min(created_at))::float8 as oldest
     from outbox where published_at is null`,
  );
  return { count: row?.count ?? 0, oldestSeconds: row?.oldest ?? 0 };
}

const sweepSize = 5_000;

/** Deletes what is older than anyone can still need, in small steps. Unpublished rows are never deleted. */
export async function sweep(session: LeaderSession): Promise<void> {
  const aged = [
    `delete from outbox where seq in (select seq from outbox where published_at < clock_timestamp() - interval '30 days' limit ${sweepSize})`,
    `delete from inbox where (consumer, id) in (select consumer, id from inbox where received_at < clock_timestamp() - interval '90 days' limit ${sweepSize})`,
  ];
  for (const statement of aged) {
    while (session.alive && (await session.execute(statement)) === sweepSize);
  }
}
