import type { NoticeKind } from '@comptoir/contracts';
import { Pokes, type Caller } from '@comptoir/messaging';
import { Db, sql, type SqlFragment } from '@comptoir/persistence';
import { Injectable } from '@nestjs/common';
import { noticesOf } from './notice.row';

/** Somebody's own notices, and which kinds they want. */
@Injectable()
export class NoticeRepository {
  constructor(
    private readonly db: Db,
    private readonly pokes: Pokes,
  ) {}

  async unread(caller: Caller): Promise<number> {
    const row = await this.db.one<{ unread: number }>(sql`
      select count(*)::int as unread from notice n where n.read_at is null and ${noticesOf(caller)}`);
    return row?.unread ?? 0;
  }

  /** Their other screens look again. */
  async markRead(
    caller: Caller,
    which: { ids: readonly string[] } | { until: string },
    at: Date,
  ): Promise<void> {
    const those: SqlFragment = 'ids' in which ? sql`n.id = any(${which.ids}::uuid[])` : upTo(which.until);
    const marked = await this.db.execute(sql`
      update notice n set read_at = ${at} where n.read_at is null and ${those} and ${noticesOf(caller)}`);
    if (marked > 0) this.pokes.poke(caller.userId, 'notices');
  }

  /** Those that came up to an instant are gone. */
  async clear(caller: Caller, until: string): Promise<void> {
    const cleared = await this.db.execute(
      sql`delete from notice n where ${upTo(until)} and ${noticesOf(caller)}`,
    );
    if (cleared > 0) this.pokes.poke(caller.userId, 'notices');
  }

  async muted(caller: Caller): Promise<NoticeKind[]> {
    const rows = await this.db.query<{ kind: NoticeKind }>(
      sql`select kind from notice_mute where user_id = ${caller.userId} order by kind`,
    );
    return rows.map(({ kind }) => kind);
  }

  async mute(caller: Caller, kinds: readonly NoticeKind[]): Promise<void> {
    await this.db.transaction(async (tx) => {
      await tx.execute(sql`delete from notice_mute where user_id = ${caller.userId}`);
      await tx.execute(sql`
        insert into notice_mute (user_id, kind)
        select distinct ${caller.userId}::uuid, kind from unnest(${kinds}::text[]) as k(kind) on conflict do nothing`);
    });
    this.pokes.poke(caller.userId, 'notices');
  }
}

/** Instants travel in milliseconds. */
const upTo = (instant: string): SqlFragment =>
  sql`date_trunc('milliseconds', n.at) <= ${instant}::timestamptz`;
