import { randomUUID } from 'node:crypto';
import type { BulkOperationView, ServiceName } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { evidenceOf } from './evidence';
import { dice, pause, until, type Fault, type Verdict } from './fault';
import { appoint, comment, countMail, email, endOf, remind, rowsOf, task } from './operations';
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
/** Nobody can tell whether an e-mail under way arrived: rather twice than never. */
const withoutLookUp = { MAIL_LOOKUP_URL: '', MAIL_WHEN_UNKNOWN: 'delivery' };
/** What the mailer keeps to the mail server; so many e-mails are under way at most when it dies. */
const connections = 4;
/** So long after the last kill everything has come to its end. */
const settledWithinMs = 60_000;

/** One operation of every kind with a kill -9 at every step; then one of each on every project, with kills at random. */
export const r01: Fault = {
  id: 'R01',
  title: 'kill -9 at every step of bulk e-mails, reminders, tasks, comments and appointments',
  async run({ projects, kills, points, seed, lookUp, everyMail }): Promise<Verdict> {
    const stand = await startStand({
      env: {
        notifications: { MAIL_LEASE_SECONDS: '5', ...(!lookUp && withoutLookUp) },
        sales: { BULK_START_DELAY_MS: '200' },
      },
    });
    try {
      const world = await makeWorld(stand, projects);
      const began = Date.now();
      const wanted = some(crashPoints, points);
      const { reached, operations } = await killAtEach(wanted, { stand, world, everyMail });
      const small = few * wanted.length;
      operations.push(...(await oneOfEach(world, { inDays: 1, everyMail })));
      await killAtRandom(stand, { kills, seed, items: (everyMail ? 5 : 4) * projects });
      const lastKill = Date.now();
      const ends = await Promise.all(operations.map((operation) => endOf(world, operation, 900_000)));
      const maxAgeMs = Date.now() - lastKill;
      const died = kills + reached.length;
      const facts = {
        n: small + projects,
        seed,
        kills: died,
        lookUp,
        maxAgeMs,
        totalMs: Date.now() - began,
        crashPoints: `${reached.length}/${wanted.length}`,
        missed: wanted.map(nameOf).filter((name) => !reached.includes(name)),
      };
      const mostDoubled = lookUp ? 0 : died * connections;
      const counted = await countedBy(stand, { ends, expected: small + projects, mostDoubled, everyMail });
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

/** Each given with one key until it is answered. */
async function oneOfEach(
  world: World,
  { most, inDays, everyMail }: { most?: number; inDays: number; everyMail: boolean },
) {
  return [
    await task(world, randomUUID(), most),
    await remind(world, randomUUID(), most),
    ...(everyMail ? [await email(world, randomUUID(), most)] : []),
    await comment(world, randomUUID(), most),
    await appoint(world, randomUUID(), { most, inDays, invite: everyMail }),
  ];
}

/** For each point small operations, and a service that dies there. */
async function killAtEach(
  points: readonly (readonly [ServiceName, string])[],
  { stand, world, everyMail }: { stand: Stand; world: World; everyMail: boolean },
) {
  const reached: string[] = [];
  const operations: string[] = [];
  for (const [at, [service, point]] of points.entries()) {
    await stand.services.restart(service, { env: { CRASH_AT: point } });
    const dies = stand.services.dies(service, 60_000);
    operations.push(...(await oneOfEach(world, { most: few, inDays: 2 + at, everyMail })));
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

/** What came of it: each message, task, comment and appointment once, every item done, and a line of history for each. */
async function countedBy(
  stand: Stand,
  {
    ends,
    expected,
    mostDoubled,
    everyMail,
  }: {
    ends: (BulkOperationView | undefined)[];
    expected: number;
    mostDoubled: number;
    everyMail: boolean;
  },
) {
  const mailed = (everyMail ? 3 : 1) * expected; // a reminder; an e-mail and an invitation
  // No operation waits for the invitations.
  await until(settledWithinMs, async () => (await countMail(stand, mailed)).lost === 0);
  const mail = await countMail(stand, mailed);
  const made = await rowsOf<{ rows: number; items: number }>(
    stand,
    'tasks',
    ['task', 'comment', 'appointment']
      .map(
        (table) =>
          `select count(*)::int as rows, count(distinct (operation_id, project_id))::int as items from ${table}`,
      )
      .join(' union all '),
  );
  const told = await rowsOf<{ action: string; lines: number }>(
    stand,
    'sales',
    `select action, count(*)::int as lines from history_line
     where action in ('email.sent', 'bulk.task', 'bulk.comment', 'bulk.appointment') group by action`,
  );
  const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);
  const lost = mail.lost + sum(made.map(({ items }) => expected - items));
  const madeTwice = sum(made.map(({ rows, items }) => rows - items));
  const terminal = ends.every((end) => end && end.done === end.total);
  const history =
    told.length === 4 &&
    told.every(({ action, lines }) => lines === (everyMail && action === 'email.sent' ? 2 : 1) * expected);
  return {
    lost,
    duplicates: mail.duplicates + madeTwice,
    mostDoubled,
    terminal,
    history,
    sound: lost === 0 && madeTwice === 0 && mail.duplicates <= mostDoubled && terminal && history,
  };
}
