import { randomUUID } from 'node:crypto';
import type { ServiceName } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { dice, pause, type Fault, type Verdict } from './fault';
import { countMail, endOf, remindAll, rowsOf, taskForAll } from './operations';
import { makeWorld } from './world';

/** Every place between two steps that must survive a power cut between them. */
const crashPoints: readonly [ServiceName, string][] = [
  ['sales', 'bulk.dispatching'],
  ['sales', 'bulk.dispatched'],
  ['sales', 'relay.before-publish'],
  ['sales', 'relay.after-publish'],
  ['sales', 'relay.after-mark'],
  ['tasks', 'consumer.after-receive'],
  ['tasks', 'consumer.after-inbox'],
  ['tasks', 'consumer.after-commit'],
  ['tasks', 'consumer.before-ack'],
  ['tasks', 'relay.after-publish'],
  ['notifications', 'consumer.after-inbox'],
  ['notifications', 'consumer.after-commit'],
  ['notifications', 'mailer.after-claim'],
  ['notifications', 'mailer.before-data'],
  ['notifications', 'mailer.after-250'],
  ['notifications', 'relay.before-publish'],
  ['notifications', 'relay.after-publish'],
  ['sales', 'consumer.after-inbox'],
  ['sales', 'bulk.settling'],
  ['sales', 'consumer.after-commit'],
  ['sales', 'consumer.before-ack'],
];
const victims: readonly ServiceName[] = ['sales', 'tasks', 'notifications', 'gateway'];

/** A bulk e-mail and a bulk task on every project, with a kill -9 at every step and then at random. */
export const r01: Fault = {
  id: 'R01',
  title: 'kill -9 at every step of a bulk e-mail and a bulk task',
  async run({ projects, kills, seed }): Promise<Verdict> {
    const stand = await startStand({
      env: { notifications: { MAIL_LEASE_SECONDS: '5' }, sales: { BULK_START_DELAY_MS: '500' } },
    });
    try {
      const world = await makeWorld(stand, projects);
      const reached: string[] = [];
      const start = async (order: (key: string) => Promise<string>) => {
        const key = randomUUID();
        const first = await order(key);
        await stand.services.restart('gateway'); // the answer is lost: the same key again
        const again = await order(key).catch(() => first);
        if (again !== first) throw new Error('one key made two operations');
        return first;
      };
      const began = Date.now();
      const tasks = await taskForAll(world, randomUUID());
      const reminders = await start((key) => remindAll(world, key));
      for (const [service, point] of crashPoints) {
        await stand.services.restart(service, { env: { CRASH_AT: point } });
        if (await stand.services.dies(service, 12_000)) reached.push(`${service}/${point}`);
        else await stand.services.restart(service);
      }
      const roll = dice(seed);
      for (let n = 0; n < kills; n++) {
        await pause(200 + roll(1_500));
        await stand.services.restart(victims[roll(victims.length)] ?? 'sales');
      }
      const lastKill = Date.now();
      const ends = [await endOf(world, tasks, 600_000), await endOf(world, reminders, 600_000)];
      const maxAgeMs = Date.now() - lastKill;
      return await verdict(stand, { projects, seed, kills, reached, maxAgeMs, totalMs: Date.now() - began, ends });
    } finally {
      await stand.stop();
    }
  },
};

interface Run {
  projects: number;
  seed: number;
  kills: number;
  reached: string[];
  maxAgeMs: number;
  totalMs: number;
  ends: ({ done: number; skipped: number; failed: number } | undefined)[];
}

async function verdict(stand: Stand, { projects, seed, reached, ends, ...run }: Run): Promise<Verdict> {
  const mail = await countMail(stand, projects);
  const [made] = await rowsOf<{ tasks: number; projects: number }>(
    stand, 'tasks', 'select count(*)::int as tasks, count(distinct project_id)::int as projects from task');
  const [lines] = await rowsOf<{ email: number; task: number }>(
    stand, 'sales',
    `select count(*) filter (where action = 'email.sent')::int as email, count(*) filter (where action = 'bulk.task')::int as task from history_line`);
  const lost = mail.lost + projects - (made?.projects ?? 0);
  const duplicates = mail.duplicates + (made?.tasks ?? 0) - (made?.projects ?? 0);
  const terminal = ends.every((end) => end?.done === projects && end.skipped === 0 && end.failed === 0);
  const history = lines?.email === projects && lines.task === projects;
  const pass = lost === 0 && duplicates === 0 && terminal && history;
  return {
    id: 'R01', seed, n: projects, lost, duplicates, ...run, crashPoints: reached.length, terminal, history, pass,
    ...(pass ? {} : { ends, lines, made, reached }),
  };
}
