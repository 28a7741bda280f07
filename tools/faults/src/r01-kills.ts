import { randomUUID } from 'node:crypto';
import type { BulkOperationView, ServiceName } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { dice, pause, type Fault, type Verdict } from './fault';
import { countMail, endOf, remind, rowsOf, task } from './operations';
import { makeWorld, type World } from './world';

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

const few = 20;

/** A bulk e-mail and a bulk task with a kill -9 at every step; then one of each on every project, with kills at random. */
export const r01: Fault = {
  id: 'R01',
  title: 'kill -9 at every step of a bulk e-mail and a bulk task',
  async run({ projects, kills, seed }): Promise<Verdict> {
    const stand = await startStand({
      env: { notifications: { MAIL_LEASE_SECONDS: '5' }, sales: { BULK_START_DELAY_MS: '200' } },
    });
    try {
      const world = await makeWorld(stand, projects);
      const began = Date.now();
      const reached: string[] = [];
      const operations: string[] = [];
      for (const [service, point] of crashPoints) {
        await stand.services.restart(service, { env: { CRASH_AT: point } });
        const dies = stand.services.dies(service, 60_000);
        operations.push(await task(world, randomUUID(), few), await remind(world, randomUUID(), few));
        if (await dies) reached.push(`${service}/${point}`);
      }
      operations.push(await task(world, randomUUID()), await remindThroughADyingGateway(stand, world));
      const roll = dice(seed);
      for (let n = 0; n < kills; n++) {
        await pause(200 + roll(1_500));
        await stand.services.restart(victims[roll(victims.length)] ?? 'sales');
      }
      const lastKill = Date.now();
      const ends = await Promise.all(operations.map((operation) => endOf(world, operation, 900_000)));
      const expected = few * crashPoints.length + projects;
      const facts = {
        n: expected,
        seed,
        kills: kills + reached.length,
        maxAgeMs: Date.now() - lastKill,
        totalMs: Date.now() - began,
      };
      return { ...(await verdict(stand, ends, expected, reached)), ...facts };
    } finally {
      await stand.stop();
    }
  },
};

/** The gateway dies after the operation was kept and before its answer arrived: the same key again. */
async function remindThroughADyingGateway(stand: Stand, world: World): Promise<string> {
  const key = randomUUID();
  const first = await remind(world, key);
  await stand.services.restart('gateway');
  await stand.services.untilReady('gateway');
  return first;
}

async function verdict(
  stand: Stand,
  ends: (BulkOperationView | undefined)[],
  expected: number,
  reached: string[],
) {
  const mail = await countMail(stand, expected);
  const [made] = await rowsOf<{ tasks: number; items: number }>(
    stand,
    'tasks',
    `select count(*)::int as tasks, count(distinct (operation_id, project_id))::int as items from task`,
  );
  const [lines] = await rowsOf<{ email: number; task: number }>(
    stand,
    'sales',
    `select count(*) filter (where action = 'email.sent')::int as email, count(*) filter (where action = 'bulk.task')::int as task from history_line`,
  );
  const lost = mail.lost + expected - (made?.items ?? 0);
  const duplicates = mail.duplicates + (made?.tasks ?? 0) - (made?.items ?? 0);
  const terminal = ends.every((end) => end && end.done === end.total);
  const history = lines?.email === expected && lines.task === expected;
  const missed = crashPoints
    .map(([service, point]) => `${service}/${point}`)
    .filter((name) => !reached.includes(name));
  const pass = lost === 0 && duplicates === 0 && terminal && history && missed.length === 0;
  return {
    id: 'R01',
    lost,
    duplicates,
    terminal,
    history,
    crashPoints: reached.length,
    missed,
    pass,
    ...(pass ? {} : { ends, lines, made }),
  };
}
