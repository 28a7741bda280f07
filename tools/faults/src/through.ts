import { randomUUID } from 'node:crypto';
import { services } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { evidenceOf } from './evidence';
import type { Fault, Size, Verdict } from './fault';
import { countMail, endOf, remind, rowsOf, task } from './operations';
import { makeWorld, type World } from './world';

export interface Scene {
  readonly stand: Stand;
  readonly world: World;
  readonly size: Size;
}

export interface Disturbance {
  readonly id: string;
  readonly title: string;
  /** What happens while a bulk e-mail and a bulk task run; gives how long the slowest recovery took, and whether it failed. */
  disturb(
    scene: Scene,
  ): Promise<{ maxAgeMs: number; limitMs: number; failed?: boolean; [more: string]: unknown }>;
}

/** Runs a bulk e-mail and a bulk task on every project through a disturbance, and counts what came of them. */
export const through = ({ id, title, disturb }: Disturbance): Fault => ({
  id,
  title,
  async run(size): Promise<Verdict> {
    const { projects, seed } = size;
    const stand = await startStand({
      env: { notifications: { MAIL_LEASE_SECONDS: '5' }, sales: { BULK_START_DELAY_MS: '200' } },
    });
    try {
      const world = await makeWorld(stand, projects);
      const operations = [await task(world, randomUUID()), await remind(world, randomUUID())];
      const { maxAgeMs, limitMs, failed = false, ...facts } = await disturb({ stand, world, size });
      const recovered = Date.now();
      const ends = await Promise.all(operations.map((operation) => endOf(world, operation, 600_000)));
      const doneMs = Date.now() - recovered;
      const mail = await countMail(stand, projects);
      const tasks = await tasksMade(stand);
      const lost = mail.lost + Math.max(0, projects - tasks);
      const duplicates = mail.duplicates + Math.max(0, tasks - projects);
      const whole = ends.every((end) => end?.done === projects);
      const pass = lost === 0 && duplicates === 0 && whole && maxAgeMs <= limitMs && !failed;
      const details = pass ? {} : { mail, tasks, ends, ...(await evidenceOf(stand)) };
      return { id, seed, n: projects, lost, duplicates, maxAgeMs, doneMs, ...facts, pass, ...details };
    } finally {
      await stand.stop();
    }
  },
});

export async function tasksMade(stand: Stand): Promise<number> {
  const [made] = await rowsOf<{ tasks: number }>(stand, 'tasks', 'select count(*)::int as tasks from task');
  return made?.tasks ?? 0;
}

/** Milliseconds until every service says again that it is ready. */
export async function recovery(stand: Stand): Promise<number> {
  const began = Date.now();
  await Promise.all(services.map((service) => stand.services.untilReady(service)));
  return Date.now() - began;
}
