import type { LeaderSession } from './leader-session';
import type { OutboxRow, OutboxStore, Published } from './outbox-store';

/** The outbox table, through the session that holds the leadership. */
export class SqlOutbox implements OutboxStore {
  constructor(private readonly session: LeaderSession) {}

  get alive(): boolean {
    return this.session.alive;
  }

  pending(stream: string, limit: number): Promise<OutboxRow[]> {
    return this.session.query<OutboxRow & Record<string, unknown>>(
      `select seq::text, id, epoch, agg_type, agg_id, agg_ver::text, type, subject, data::text as data, headers, created_at
       from outbox where stream = $1 and published_at is null order by outbox.seq limit $2`,
      [stream, limit],
    );
  }

  async markPublished(rows: readonly Published[]): Promise<void> {
    if (rows.length === 0) return;
    await this.session.execute(
      `update outbox set published_at = clock_timestamp(), stream_seq = done.position, attempts = attempts + 1, last_error = null
       from unnest($1::bigint[], $2::bigint[]) as done(seq, position) where outbox.seq = done.seq`,
      [rows.map((row) => row.seq), rows.map((row) => row.position)],
    );
  }

  async markFailed(seqs: readonly string[], error: string): Promise<void> {
    await this.session.execute(
      `update outbox set attempts = attempts + 1, last_error = $2 where seq = any($1::bigint[])`,
      [seqs, error.slice(0, 500)],
    );
  }

  unpublishFrom(stream: string, position: number): Promise<number> {
    return this.session.execute(
      `update outbox set published_at = null, stream_seq = null where stream = $1 and stream_seq >= $2`,
      [stream, position],
    );
  }

  async furthest(stream: string): Promise<number> {
    const [row] = await this.session.query<{ furthest: string | null }>(
      'select max(stream_seq)::text as furthest from outbox where stream = $1 and stream_seq is not null',
      [stream],
    );
    return Number(row?.furthest ?? 0);
  }

  async firstClaimed(stream: string, positions: readonly number[]): Promise<number | undefined> {
    if (positions.length === 0) return undefined;
    const [row] = await this.session.query<{ position: string | null }>(
      'select min(stream_seq)::text as position from outbox where stream = $1 and stream_seq = any($2::bigint[])',
      [stream, positions],
    );
    return row?.position ? Number(row.position) : undefined;
  }

  async createdAsKnown(stream: string): Promise<string | undefined> {
    const [row] = await this.session.query<{ created: string }>(
      'select created from stream_memory where stream = $1',
      [stream],
    );
    return row?.created;
  }

  async remember(stream: string, created: string): Promise<void> {
    await this.session.execute(
      `insert into stream_memory (stream, created) values ($1, $2)
       on conflict (stream) do update set created = excluded.created`,
      [stream, created],
    );
  }
}
