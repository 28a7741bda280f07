import { addDays } from '@comptoir/kernel';
import type { Tx } from '@comptoir/persistence';
import { rebuildCounters } from '@comptoir/sales/quote-list/quote-counters.port';
import { fixedToday } from '@comptoir/tool-generate';
import type { Stand } from '@comptoir/tool-stand';
import type { Client } from 'pg';
import { measure, summary, type Measured, type Rounds, type Side } from '../load/rounds';

export interface Signatures {
  readonly ours: Measured;
  readonly floor: Measured;
  /** From the answer of the request until another service can see the event; 0 where it came first. */
  readonly visible: Measured;
}

interface Place {
  readonly sales: Client;
  readonly nats: Stand['nats'];
  readonly ours: Omit<Side, 'next'>;
  readonly floor: Omit<Side, 'next'>;
}

/** Makes open quotes enough for the signatures of both sides; gives the ids of each. */
async function openQuotes(sales: Client, wanted: number): Promise<[ours: string[], floor: string[]]> {
  await sales.query(`create table if not exists floor_outbox (
    seq bigint generated always as identity primary key, id uuid not null unique, agg_id text not null, type text not null,
    data jsonb not null, created_at timestamptz not null)`);
  const { rows } = await sales.query<{ id: string }>(
    `update quote_state set status = 'SENT', expiry_date = $1, refused_on = null
     where quote_id in (select quote_id from quote_state where status in ('REFUSED', 'SENT') order by created_on desc limit $2)
     returning quote_id as id`,
    [addDays(fixedToday, 20), 2 * wanted],
  );
  await sales.query('begin');
  await rebuildCounters({
    execute: async ({ text, values }) => (await sales.query(text, [...values])).rowCount ?? 0,
  } as Tx);
  await sales.query('commit');
  await sales.query('vacuum analyze quote_state');
  const ids = rows.map(({ id }) => id);
  return [ids.slice(0, ids.length / 2), ids.slice(ids.length / 2)];
}

/** Signs quotes through every hop, and by bare SQL over bare HTTP, by turns; listens for the events meanwhile. */
export async function measureSignatures(place: Place, rounds: Rounds, wanted: number): Promise<Signatures> {
  const [ours, floor] = await openQuotes(place.sales, wanted);
  const answered = new Map<string, number>();
  const seen = new Map<string, number>();
  const nats = await place.nats.connect();
  nats.subscribe('evt.sales.v1.quote.signed.*', {
    callback: (_, message) => void seen.set(message.subject.split('.').at(-1) ?? '', performance.now()),
  });
  await nats.flush();
  const taking = (ids: string[], path: (id: string) => string, note?: Map<string, number>) => ({
    next: () => {
      const id = ids.pop();
      if (id === undefined) throw new Error('All quotes are signed: fewer rounds, or more documents.');
      return { method: 'POST' as const, path: path(id), done: () => void note?.set(id, performance.now()) };
    },
  });
  const [oursMeasured, floorMeasured] = await measure(
    [
      { ...place.ours, ...taking(ours, (id) => `/api/v1/quotes/${id}/sign`, answered) },
      { ...place.floor, ...taking(floor, (id) => `/sign/${id}`) },
    ],
    rounds,
  );
  await untilAllSeen(answered, seen);
  await nats.close();
  if (!oursMeasured || !floorMeasured) throw new Error('nothing was measured');
  const delays = [...answered].map(([id, at]) => Math.max(0, (seen.get(id) ?? Infinity) - at));
  return { ours: oursMeasured, floor: floorMeasured, visible: summary(delays, 1_000) };
}

async function untilAllSeen(
  answered: ReadonlyMap<string, number>,
  seen: ReadonlyMap<string, number>,
): Promise<void> {
  for (const giveUpAt = Date.now() + 10_000; Date.now() < giveUpAt;) {
    if ([...answered.keys()].every((id) => seen.has(id))) return;
    await new Promise((done) => setTimeout(done, 20));
  }
}
