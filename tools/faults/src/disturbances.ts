import { randomUUID } from 'node:crypto';
import { readSession, services } from '@comptoir/contracts';
import { startStand, type Stand } from '@comptoir/tool-stand';
import { evidenceOf } from './evidence';
import { type Fault, pause, type Size, until, type Verdict } from './fault';
import { countMail, endOf, remind, rowsOf, task } from './operations';
import { makeWorld, type World } from './world';

interface Scene {
  readonly stand: Stand;
  readonly world: World;
  readonly size: Size;
}

interface Disturbance {
  readonly id: string;
  readonly title: string;
  /** What happens while a bulk e-mail and a bulk task run; gives how long the slowest recovery took. */
  disturb(scene: Scene): Promise<{ maxAgeMs: number; limitMs: number; [more: string]: unknown }>;
}

/** Runs a bulk e-mail and a bulk task on every project through a disturbance, and counts what came of them. */
const through = ({ id, title, disturb }: Disturbance): Fault => ({
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
      const { maxAgeMs, limitMs, ...facts } = await disturb({ stand, world, size });
      const recovered = Date.now();
      const ends = await Promise.all(operations.map((operation) => endOf(world, operation, 600_000)));
      const mail = await countMail(stand, projects);
      const [made] = await rowsOf<{ tasks: number }>(
        stand,
        'tasks',
        'select count(*)::int as tasks from task',
      );
      const lost = mail.lost + Math.max(0, projects - (made?.tasks ?? 0));
      const duplicates = mail.duplicates + Math.max(0, (made?.tasks ?? 0) - projects);
      const whole = ends.every((end) => end?.done === projects);
      const doneMs = Date.now() - recovered;
      const pass = lost === 0 && duplicates === 0 && whole && maxAgeMs <= limitMs && facts['failed'] !== true;
      const details = pass ? {} : { mail, made, ends, ...(await evidenceOf(stand)) };
      return { id, seed, n: projects, lost, duplicates, maxAgeMs, doneMs, ...facts, pass, ...details };
    } finally {
      await stand.stop();
    }
  },
});

/** Milliseconds until every service says again that it is ready. */
async function recovery(stand: Stand): Promise<number> {
  const began = Date.now();
  await Promise.all(services.map((service) => stand.services.untilReady(service)));
  return Date.now() - began;
}

const r02 = through({
  id: 'R02',
  title: 'NATS restarted again and again, kindly and by kill -9, under load',
  async disturb({ stand, size }) {
    const pids = services.map((service) => stand.services.pidOf(service));
    let maxAgeMs = 0;
    for (let n = 0; n < size.rounds; n++) {
      await stand.nats.down(n % 2 === 0 ? 'SIGTERM' : 'SIGKILL');
      await pause(300);
      await stand.nats.up();
      maxAgeMs = Math.max(maxAgeMs, await recovery(stand));
      await pause(500);
    }
    const restarted = services.filter((service, at) => stand.services.pidOf(service) !== pids[at]);
    return { maxAgeMs, limitMs: 10_000, restarted, failed: restarted.length > 0 };
  },
});

const r03 = through({
  id: 'R03',
  title: 'NATS absent for a while: answers come at once, what is written waits',
  async disturb({ stand, size }) {
    await stand.nats.down('SIGKILL');
    let slowest = 0;
    for (const giveUpAt = Date.now() + size.absenceSeconds * 1_000; Date.now() < giveUpAt; await pause(500)) {
      const began = Date.now();
      const { status } = await fetch(`${stand.url}/api/v1/dashboard`);
      if (status !== 401 && status !== 200 && status !== 503)
        throw new Error(`the gateway answered ${status}`);
      slowest = Math.max(slowest, Date.now() - began);
    }
    await stand.nats.up();
    return {
      maxAgeMs: await recovery(stand),
      limitMs: 10_000,
      slowestAnswerMs: slowest,
      failed: slowest > 1_000,
    };
  },
});

const r04 = through({
  id: 'R04',
  title: 'the broker forgets everything under load',
  async disturb({ stand }) {
    await pause(500);
    await stand.nats.down('SIGKILL');
    stand.nats.forget();
    await stand.nats.up();
    return { maxAgeMs: await recovery(stand), limitMs: 60_000 };
  },
});

const r17 = through({
  id: 'R17',
  title: 'the mail server is away',
  async disturb({ stand, size }) {
    await stand.mail.down();
    await pause(size.absenceSeconds * 1_000);
    await stand.mail.up();
    const began = Date.now();
    const count = async () => (await stand.mail.messages()).length >= size.projects;
    const came = await until(120_000 + size.projects * 50, count);
    const [dead] = await rowsOf<{ n: number }>(
      stand,
      'notifications',
      `select count(*)::int as n from email where state = 'FAILED'`,
    );
    return {
      maxAgeMs: Date.now() - began,
      limitMs: 120_000 + size.projects * 50,
      dead: dead?.n,
      failed: !came || dead?.n !== 0,
    };
  },
});

const r19 = through({
  id: 'R19',
  title: 'every service restarted in turn under load',
  async disturb({ stand, world }) {
    let asked = 0;
    let failed = 0;
    let over = false;
    const asking = (async () => {
      for (; !over; await pause(20)) {
        asked++;
        const answer = await until(15_000, () => world.client.call(readSession, {}));
        if (!answer) failed++;
      }
    })();
    let slowestExit = 0;
    for (const service of services) {
      const began = Date.now();
      await stand.services.restart(service, { signal: 'SIGTERM' });
      slowestExit = Math.max(slowestExit, Date.now() - began);
      await stand.services.untilReady(service);
    }
    over = true;
    await asking;
    return { maxAgeMs: slowestExit, limitMs: 30_000, asked, failed: failed > 0 };
  },
});

export const disturbances: readonly Fault[] = [r02, r03, r04, r17, r19];
