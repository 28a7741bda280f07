import { randomUUID } from 'node:crypto';
import { createSelection, findQuotes } from '@comptoir/contracts';
import { day, type Stand } from '@comptoir/tool-stand';
import { pause } from './fault';
import type { World } from './world';

export interface Answer {
  /** 0 where there was none. */
  readonly status: number;
  readonly ms: number;
  /** Says when to come again. */
  readonly retryAfter: boolean;
}

export type Ask = () => Promise<Answer>;

/** By turns a selection, a preview of a bulk operation and its start, each on one quote. */
export async function bulkAsks(stand: Stand, { client, token }: World): Promise<Ask> {
  const { items } = await client.call(findQuotes, { limit: 1 });
  const selection = { target: 'quotes' as const, mode: 'ids' as const, ids: items.map(({ id }) => id) };
  const { id: selectionId } = await client.call(createSelection, selection);
  const task = { subject: 'Rappeler', type: 'PHONE_REMINDER', dueOn: day(0), assignSalesperson: true };
  const operation = { kind: 'task', selectionId, task };
  const posts: readonly [string, object][] = [
    ['/selections', selection],
    ['/bulk-operations/preview', operation],
    ['/bulk-operations', operation],
  ];
  let turn = 0;
  return async () => {
    const [path, body] = posts[turn++ % posts.length] ?? ['', {}];
    const headers = {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
    };
    const began = performance.now();
    const response = await fetch(`${stand.url}/api/v1${path}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    }).catch(() => undefined);
    await response?.arrayBuffer().catch(() => undefined);
    return {
      status: response?.status ?? 0,
      ms: performance.now() - began,
      retryAfter: response?.headers.has('retry-after') ?? false,
    };
  };
}

/** So many clients that each ask again once they are answered. */
export async function inTurns(ask: Ask, clients: number, forMs: number): Promise<Answer[]> {
  const answers: Answer[] = [];
  const over = performance.now() + forMs;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < over) answers.push(await ask());
    }),
  );
  return answers;
}

/** So many a second, whether or not those before are answered. */
export async function regardless(ask: Ask, perSecond: number, forMs: number): Promise<Answer[]> {
  const asked: Promise<Answer>[] = [];
  const began = performance.now();
  for (let passed = 0; passed < forMs; passed = performance.now() - began) {
    while (asked.length < (passed / 1_000) * perSecond) asked.push(ask());
    await pause(5);
  }
  return Promise.all(asked);
}
