import { randomUUID } from 'node:crypto';
import {
  createSelection,
  findEmails,
  findQuotes,
  findTasks,
  readDashboard,
  readSession,
  services,
} from '@comptoir/contracts';
import { pause, type Size } from './fault';
import { through } from './through';
import type { World } from './world';

const askers = 4;

/** What people do meanwhile: reads of every service, and a write; each is asked once, a failure is a failure. Late figures are one where speed is judged. */
const asks: Record<string, (world: World, size: Size) => Promise<unknown>> = {
  session: ({ client }) => client.call(readSession, {}),
  quotes: ({ client }) => client.call(findQuotes, { limit: 20 }),
  tasks: ({ client }) => client.call(findTasks, { limit: 20 }),
  emails: ({ client }) => client.call(findEmails, { limit: 20 }),
  selection: ({ client }) =>
    client.call(
      createSelection,
      { target: 'quotes', mode: 'filter', filter: { validity: ['expiring'] } },
      { idempotencyKey: randomUUID() },
    ),
  dashboard: async ({ client }, { figures }) => {
    const { sections } = await client.call(readDashboard, {});
    const whole = figures ? ['ok'] : ['ok', 'timeout'];
    const missing = Object.entries(sections).filter(([, { status }]) => !whole.includes(status));
    if (missing.length > 0)
      throw new Error(JSON.stringify(missing.map(([name, { status }]) => [name, status])));
  },
};

export const r19 = through({
  id: 'R19',
  title: 'a rolling restart of every service under load',
  async disturb({ stand, world, size }) {
    const failures: string[] = [];
    let asked = 0;
    let over = false;
    let turn = 'before';
    const ask = async () => {
      while (!over) {
        for (const [name, once] of Object.entries(asks)) {
          asked++;
          await once(world, size).catch((error: unknown) =>
            failures.push(`${turn}: ${name}: ${String(error)}`),
          );
          await pause(20);
        }
      }
    };
    const asking = Promise.all(Array.from({ length: askers }, ask));
    let maxAgeMs = 0;
    const unclean: string[] = [];
    for (const service of services) {
      turn = service;
      const { code, tookMs } = await stand.services.replace(service);
      maxAgeMs = Math.max(maxAgeMs, tookMs);
      if (code !== 0) unclean.push(service);
    }
    over = true;
    await asking;
    const failed = failures.length > 0 || unclean.length > 0;
    return {
      maxAgeMs,
      limitMs: 30_000,
      asked,
      failures: failures.length,
      some: failures.slice(0, 20),
      unclean,
      failed,
    };
  },
});
