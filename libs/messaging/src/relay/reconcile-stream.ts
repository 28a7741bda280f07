import type { OutboxStore } from './outbox-store';

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
  outbox: OutboxStore,
  stream: string,
  facts: StreamFacts,
): Promise<number> {
  const known = await outbox.createdAsKnown(stream);
  let marked = 0;
  if (known !== undefined && known !== facts.created) {
    marked = await outbox.unpublishFrom(stream, 1);
  } else if (facts.lastSeq < (await outbox.furthest(stream))) {
    marked = await outbox.unpublishFrom(stream, facts.lastSeq + 1);
  }
  if (known !== facts.created) await outbox.remember(stream, facts.created);
  return marked;
}
