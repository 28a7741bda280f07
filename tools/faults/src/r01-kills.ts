import { randomUUID } from 'node:crypto';
import type { BulkOperationView, ServiceName } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { evidenceOf } from './evidence';
import { dice, pause, until, type Fault, type Verdict } from './fault';
import { countMail, endOf, remind, rowsOf, task } from './operations';
import { makeWorld, type World } from './world';

/** Every place between two steps that must survive a power cut between them. */
const crashPoints: readonly [ServiceName, string][] = [
  ['gateway', 'gateway.answered'],
  ['gateway', 'gateway.kept'],
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
/** So long after the last kill everything has come to its end. */
const settledWithinMs = 60_000;

/** A bulk e-mail and a bulk task with a kill -9 at every step; then one of each on every project, with kills at random. */
export const r01: Fault = {
  id: 'R01',
  title: 'kill -9 at every step of a bulk e-mail and a bulk task',
  async run({ projects, kills, points, seed }): Promise<Verdict> {
    const stand = await startStand({
      env: { notifications: { MAIL_LEASE_SECONDS: '5' }, sales: { BULK_START_DELAY_MS: '200' } },
    });
    try {
      const world = await makeWorld(stand, projects);
      const began = Date.now();
      const wanted = some(crashPoints, points);
      const { reached, operations } = await killAtEach(wanted, stand, world);
      const small = few * wanted.length;
      operations.push(await task(world, randomUUID()), await remind(world, randomUUID()));
      await killAtRandom(stand, { kills, seed, items: 2 * projects });
      const lastKill = Date.now();
      const ends = await Promise.all(operations.map((operation) => endOf(world, operation, 900_000)));
      const maxAgeMs = Date.now() - lastKill;
      const facts = {
        n: small + projects,
        seed,
        kills: kills + reached.length,
        maxAgeMs,
        totalMs: Date.now() - began,
        crashPoints: `${reached.length}/${wanted.length}`,
        missed: wanted.map(nameOf).filter((name) => !reached.includes(name)),
      };
      const counted = await countedBy(stand, ends, small + projects);
      const pass = counted.sound && facts.missed.length === 0 && maxAgeMs <= settledWithinMs;
      return {
        id: 'R01',
        ...counted,
        ...facts,
        pass,
        ...(pass ? {} : { ends, ...(await evidenceOf(stand)) }),
      };
    } finally {
      await stand.stop();
    }
  },
};

const nameOf = ([service, point]: readonly [ServiceName, string]) => `${service}/${point}`;

/** About so many of them, spread over the whole. */
function some<T>(all: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(all.length / most));
  return all.filter((_, at) => at % step === 0);
}

/** For each point a small task and a small reminder, given with one key until they are answered, and a service that dies there. */
async function killAtEach(points: readonly (readonly [ServiceName, string])[], stand: Stand, world: World) {
  const reached: string[] = [];
  const operations: string[] = [];
  for (const [service, point] of points) {
    await stand.services.restart(service, { env: { CRASH_AT: point } });
    const dies = stand.services.dies(service, 60_000);
    operations.push(await task(world, randomUUID(), few), await remind(world, randomUUID(), few));
    if (await dies) reached.push(nameOf([service, point]));
  }
  return { reached, operations };
}

/** Spread over the whole of the work, so that the last kill finds as much under way as the first. */
async function killAtRandom(
  stand: Stand,
  { kills, seed, items }: { kills: number; seed: number; items: number },
): Promise<void> {
  const roll = dice(seed);
  const pending = async () =>
    (
      await rowsOf<{ n: number }>(
        stand,
        'sales',
        `select count(*)::int as n from bulk_item where state = 'PENDING'`,
      )
    )[0]?.n ?? 0;
  for (let n = 0; n < kills; n++) {
    await pause(200 + roll(1_500));
    const most = items * (1 - n / (kills + 1));
    await until(60_000, async () => (await pending()) <= most);
    await stand.services.restart(victims[roll(victims.length)] ?? 'sales');
  }
}

/** What came of it: each e-mail and each task once, every item done, and a line of history for each. */
async function countedBy(stand: Stand, ends: (BulkOperationView | undefined)[], expected: number) {
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
  return {
    lost,
    duplicates,
    terminal,
    history,
    sound: lost === 0 && duplicates === 0 && terminal && history,
  };
}
