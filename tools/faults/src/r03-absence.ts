import { findQuotes, readDashboard, type ServiceName } from '@comptoir/contracts';
import type { Stand } from '@comptoir/tool-stand';
import { pause, until } from './fault';
import { rowsOf } from './operations';
import { recovery, through } from './through';
import { importStores, type World } from './world';

/** Stores changed at once while NATS is away: each is an event that waits in the outbox. */
const stores = 200;
const drainPerSecond = 500;
const writers: readonly ServiceName[] = ['gateway', 'sales', 'tasks', 'notifications'];

export const r03 = through({
  id: 'R03',
  title: 'NATS absent for a while: answers come at once, what is written waits',
  async disturb({ stand, world, size }) {
    await stand.nats.down('SIGKILL');
    const seen = { slowestAnswerMs: 0, wrongAnswers: 0, writes: 0 };
    for (
      const giveUpAt = Date.now() + size.absenceSeconds * 1_000;
      Date.now() < giveUpAt;
      await pause(1_000)
    ) {
      for (const ask of [refusedList, partialDashboard]) {
        const began = Date.now();
        if (!(await ask(world))) seen.wrongAnswers++;
        seen.slowestAnswerMs = Math.max(seen.slowestAnswerMs, Date.now() - began);
      }
      await importStores(world, stores, `Ville ${seen.writes++}`);
    }
    const backlog = await pendingOf(stand);
    await stand.nats.up();
    const back = Date.now();
    const maxAgeMs = await recovery(stand);
    await until(120_000, async () => (await pendingOf(stand)) === 0);
    const drainMs = Date.now() - back;
    const limitMs = 10_000;
    const failed =
      seen.wrongAnswers > 0 ||
      (size.figures && seen.slowestAnswerMs > 1_000) ||
      backlog < stores * seen.writes ||
      drainMs > limitMs + (backlog / drainPerSecond) * 1_000;
    return { maxAgeMs, limitMs, ...seen, absenceSeconds: size.absenceSeconds, backlog, drainMs, failed };
  },
});

/** A list cannot be had: refused as unavailable (503). */
function refusedList({ client }: World): Promise<boolean> {
  return client.call(findQuotes, { limit: 1 }).then(
    () => false,
    (error: unknown) => (error as { kind?: unknown }).kind === 'unavailable',
  );
}

/** The dashboard can, and says of each section that it is missing. */
async function partialDashboard({ client }: World): Promise<boolean> {
  const { sections } = await client.call(readDashboard, {});
  return Object.values(sections).every(({ status }) => status === 'down' || status === 'timeout');
}

async function pendingOf(stand: Stand): Promise<number> {
  const counts = await Promise.all(
    writers.map((service) =>
      rowsOf<{ n: number }>(
        stand,
        service,
        'select count(*)::int as n from outbox where published_at is null',
      ),
    ),
  );
  return counts.flat().reduce((sum, { n }) => sum + n, 0);
}
