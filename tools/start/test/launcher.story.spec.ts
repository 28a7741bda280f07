import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { QuoteListItem } from '@comptoir/contracts';
import { Day, daysBetween } from '@comptoir/kernel';
import { eventually } from '@comptoir/testing';
import {
  identityOf,
  isFree,
  startNats,
  throwawayPostgres,
  type NatsServer,
  type ThrowawayPostgres,
} from '@comptoir/tool-servers';
import { Client } from 'pg';
import { Launched, launcher } from './launched.builder';

/** Needs the built services: `npm test` builds before it tests. */
describe('npm start', () => {
  let home: string;
  let taken: Server[];
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'comptoir-launch-'));
    taken = await takePorts([3000, 4222, 5432]);
  });
  afterAll(() => {
    for (const server of taken) server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it('brings everything up beside others, at any day, survives a kill of everything, and stops without a trace', async () => {
    const today = Day.parse('1998-05-06');
    const clock = { CLOCK: '1998-05-06T09:00:00+02:00' };
    const first = new Launched(home, clock);
    const firstTook = await first.ready();
    expect(first.output()).toContain('Port 3000 is taken; using ');
    expect(first.output()).toMatch(/direction@comptoir\.example +\S+ +Direction/);
    expect(first.listens().length).toBeGreaterThanOrEqual(9);
    expect(new Set(first.listens())).toEqual(new Set(['127.0.0.1']));
    for (const name of [
      'secrets.json',
      'launcher.json',
      'children.json',
      'demo-accounts.json',
      'nats/nats.conf',
    ])
      expect([name, (statSync(join(home, name)).mode & 0o777).toString(8)]).toEqual([name, '600']);
    const before = await expectValidityOf(first, today);

    const second = spawnSync(process.execPath, [launcher], { env: first.env, encoding: 'utf8' });
    expect(second.status).toBe(1);
    expect(second.stdout).toContain(`Comptoir already runs here (process ${first.process.pid})`);
    expect(
      spawnSync(process.execPath, [launcher, 'reset'], { env: first.env, encoding: 'utf8' }).stdout,
    ).toContain('already runs here');

    const killed = [first.process.pid ?? 0, ...first.children()];
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await once(first.process, 'exit');

    const third = new Launched(home, clock);
    expect(await third.ready()).toBeLessThan(firstTook);
    expect(third.output()).not.toContain('Loading demo data');
    expect(await expectValidityOf(third, today)).toBe(before);
    await stopsWithoutATrace(third);

    writeFileSync(join(home, 'my-notes.txt'), 'kept');
    expect(spawnSync(process.execPath, [launcher, 'reset'], { env: third.env }).status).toBe(0);
    expect(readdirSync(home)).toEqual(['my-notes.txt']);
  }, 300_000);

  describe('with servers of somebody else', () => {
    let postgres: ThrowawayPostgres;
    let nats: NatsServer;
    let natsFolder: string;
    beforeAll(async () => {
      natsFolder = mkdtempSync(join(tmpdir(), 'comptoir-foreign-nats-'));
      postgres = await throwawayPostgres();
      nats = await startNats({
        folder: natsFolder,
        leftovers: natsFolder,
        config: ({ port, storeDir }) =>
          `listen: "127.0.0.1:${port}"\njetstream { store_dir: "${storeDir}" }\nauthorization { user: "theirs", password: "secret" }`,
      });
    });
    afterAll(async () => {
      await nats.stop();
      await postgres.stop();
      rmSync(natsFolder, { recursive: true, force: true });
    });

    it('starts none of its own, loads the demo of today, and leaves theirs running', async () => {
      const launched = new Launched(home, {
        DATABASE_URL: postgres.url,
        NATS_URL: `nats://theirs:secret@127.0.0.1:${nats.port}`,
      });
      await launched.ready();
      expect(launched.output()).toContain('PostgreSQL: the one of DATABASE_URL');
      expect(launched.output()).toContain('NATS: the one of NATS_URL');
      expect(readdirSync(home)).not.toEqual(expect.arrayContaining(['postgres']));
      expect(readdirSync(home)).not.toEqual(expect.arrayContaining(['nats']));
      expect((await launched.quotes()).length).toBeGreaterThan(60);
      await stopsWithoutATrace(launched);
      expect(nats.process.running).toBe(true);
      const theirs = new Client({ connectionString: postgres.url });
      await theirs.connect();
      const { rowCount } = await theirs.query(`select from pg_database where datname like 'comptoir_%'`);
      await theirs.end();
      expect(rowCount).toBe(5);
    }, 180_000);
  });
});

/** Holds these ports as somebody else would; those that somebody else holds already are taken anyway. */
async function takePorts(ports: readonly number[]): Promise<Server[]> {
  const servers: Server[] = [];
  for (const port of ports) {
    if (!(await isFree(port))) continue;
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    servers.push(server);
  }
  return servers;
}

async function stopsWithoutATrace(launched: Launched): Promise<void> {
  const running = launched.children();
  launched.process.kill('SIGINT');
  expect(await once(launched.process, 'exit')).toEqual([0, null]);
  await eventually(() => running.every((pid) => identityOf(pid) === undefined));
}

/** Every quote is of that day or before, its validity is what its dates say on that day, and the cards count just that. */
async function expectValidityOf(launched: Launched, today: Day): Promise<number> {
  const quotes = await launched.quotes();
  expect(quotes.length).toBeGreaterThan(60);
  for (const quote of quotes) {
    expect(quote.createdOn <= today).toBe(true);
    const { status, expiryDate } = quote;
    const left = status === 'SENT' && expiryDate !== null ? daysBetween(today, Day.parse(expiryDate)) : null;
    expect(quote.daysLeft).toBe(left);
    expect([quote.number, quote.validity]).toEqual([quote.number, validityOf(quote)]);
  }
  const cards = await launched.cards();
  for (const [key, validity] of Object.entries({
    expiring: 'EXPIRING',
    expired: 'EXPIRED',
    signed: 'SIGNED',
  })) {
    const count = quotes.filter((quote) => quote.validity === validity).length;
    expect([key, cards.find((card) => card.key === key)?.count]).toEqual([key, count]);
    expect(count).toBeGreaterThan(0);
  }
  return quotes.length;
}

function validityOf({ status, daysLeft }: QuoteListItem): QuoteListItem['validity'] {
  if (status === 'SIGNED') return 'SIGNED';
  if (status === 'DRAFT' || status === 'FINALIZED') return 'PENDING';
  if (status !== 'SENT') return null;
  if (daysLeft === null) return 'PENDING';
  return daysLeft < 0 ? 'EXPIRED' : daysLeft <= 10 ? 'EXPIRING' : 'VALID';
}
