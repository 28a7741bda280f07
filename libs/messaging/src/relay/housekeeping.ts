import type { LeaderSession } from './leader-session';

/** How much waits to be published, and since when. */
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

/**
 * Deletes in small steps what nobody can still need: published rows after 30 days, inbox rows after 90, longer than
 * any stream keeps the message that they guard against. Unpublished rows are never deleted.
 */
export async function sweep(session: LeaderSession): Promise<void> {
  const aged = [
    `delete from outbox where seq in (
       select seq from outbox where published_at < clock_timestamp() - interval '30 days' limit ${sweepSize})`,
    `delete from inbox where (consumer, id) in (
       select consumer, id from inbox where received_at < clock_timestamp() - interval '90 days' limit ${sweepSize})`,
  ];
  for (const statement of aged) {
    while (session.alive && (await session.execute(statement)) === sweepSize);
  }
}
