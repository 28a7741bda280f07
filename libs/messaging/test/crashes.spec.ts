import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Db, dataSourceOf } from '@comptoir/persistence';
import { messagingMigrations, Outbox } from '../src';
import {
  count,
  counterId,
  createCounters,
  createEffects,
  effectsOf,
  pendingOf,
  type Database,
} from './sample';
import { eventually, Rig } from './rig';

const root = resolve(__dirname, '..', '..', '..');

describe('a service killed by kill -9', () => {
  let rig: Rig;
  let announcer: Database & { outbox: Outbox };
  let hearer: Database;
  const urls = { tasks: '', sales: '' };
  let written = 0;

  beforeAll(async () => {
    rig = await Rig.start();
    urls.tasks = await rig.database();
    urls.sales = await rig.database();
    announcer = {
      db: await Db.open(dataSourceOf(urls.tasks, messagingMigrations)),
      outbox: new Outbox('tasks', () => undefined),
    };
    hearer = { db: await Db.open(dataSourceOf(urls.sales, messagingMigrations)) };
    await createCounters(announcer.db);
    await createEffects(hearer.db);
  });
  afterAll(async () => {
    await announcer.db.close();
    await hearer.db.close();
    await rig.stop();
  });

  function start(service: 'tasks' | 'sales', crashAt = '') {
    const child = spawn(
      process.execPath,
      [
        '--conditions=@comptoir/source',
        '-r',
        join(root, 'tools', 'swc-register.cjs'),
        join(__dirname, 'crash-child.ts'),
        service,
        rig.natsUrl(service),
        urls[service],
      ],
      { stdio: ['pipe', 'ignore', 'inherit'], env: { ...process.env, NODE_ENV: 'test', CRASH_AT: crashAt } },
    );
    const died = new Promise<string | null>((done) => child.once('exit', (_, signal) => done(signal)));
    return { died, stop: () => (child.kill('SIGKILL'), died) };
  }

  async function write(n: number): Promise<void> {
    for (let i = 0; i < n; i++) await count(announcer, counterId(written++ % 7));
  }

  it('loses nothing and does nothing twice, at whatever step it dies', async () => {
    const points = {
      tasks: ['relay.before-publish:3', 'relay.after-publish:3', 'relay.after-mark'],
      sales: [
        'consumer.after-receive',
        'consumer.after-inbox',
        'consumer.after-commit',
        'consumer.before-ack',
      ],
    };
    for (const point of points.tasks) {
      await write(10);
      expect([point, await start('tasks', point).died]).toEqual([point, 'SIGKILL']);
    }
    const relay = start('tasks');
    for (const point of points.sales) {
      await write(10);
      expect([point, await start('sales', point).died]).toEqual([point, 'SIGKILL']);
    }
    const consumer = start('sales');
    await eventually(async () => (await pendingOf(announcer)) === 0, 45_000);
    await eventually(async () => (await effectsOf(hearer)).messages === written, 45_000);
    expect(await effectsOf(hearer)).toEqual({ effects: written, messages: written });
    process.stdout.write(
      `${JSON.stringify({ test: 'crash matrix', n: written, kills: 7, lost: 0, duplicates: 0 })}\n`,
    );
    await consumer.stop();
    await relay.stop();
  }, 300_000);
});
