import { furthestPosition, unpublishFrom } from './outbox-rows';
import type { LeaderSession } from './leader-session';

/** What a broker says about a stream. */
export interface StreamFacts {
  readonly created: string;
  readonly lastSeq: number;
}

/**
 * Compares a stream with what the outbox knows to have put into it, and marks what the broker lost as unpublished,
 * so that the relay publishes it again. Returns how many rows.
 *
 * A stream created anew holds nothing of ours: everything is marked. A stream that ends before our furthest
 * position lost its tail (a restored store): the tail is marked. Consumers recognise by id what they had already.
 */
export async function reconcileStream(
  session: LeaderSession,
  stream: string,
  facts: StreamFacts,
): Promise<number> {
  const [memory] = await session.query<{ created: string }>(
    'select created from stream_memory where stream = $1',
    [stream],
  );
  let marked = 0;
  if (memory && memory.created !== facts.created) {
    marked = await unpublishFrom(session, stream, 1);
  } else if (facts.lastSeq < (await furthestPosition(session, stream))) {
    marked = await unpublishFrom(session, stream, facts.lastSeq + 1);
  }
  if (memory?.created !== facts.created) await remember(session, stream, facts.created);
  return marked;
}

async function remember(session: LeaderSession, stream: string, created: string): Promise<void> {
  await session.execute(
    `insert into stream_memory (stream, created) values ($1, $2) on conflict (stream) do update set created = excluded.created`,
    [stream, created],
  );
}
