import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jetstreamManager, StorageType } from '@nats-io/jetstream';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { freePort, startNats, type NatsServer } from '@comptoir/tool-servers';
import { assertFit } from '../src/backbone/fit-server';
import { count, counterId, createCounters, pendingOf } from './sample';
import { eventually, Rig } from './rig';

const newest = '999.0.0';
const any = '2.0.0';

describe('a server that is looked at', () => {
  let folder: string;
  let server: NatsServer;
  let nc: NatsConnection;
  let monitorUrl: string;

  const open = async (config: (storeDir: string) => string) => {
    folder = mkdtempSync(join(tmpdir(), 'comptoir-fit-'));
    const monitor = await freePort();
    monitorUrl = `http://127.0.0.1:${monitor}`;
    server = await startNats({
      folder,
      leftovers: folder,
      config: ({ port, storeDir }) =>
        `listen: "127.0.0.1:${port}"\nhttp: "127.0.0.1:${monitor}"\n${config(storeDir)}\n`,
    });
    nc = await connect({ servers: `127.0.0.1:${server.port}` });
  };
  afterEach(async () => {
    await nc.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });
  const onDisk = (storeDir: string) => `jetstream { store_dir: "${storeDir}" }`;

  it('is refused in one sentence when it is too old, or keeps nothing', async () => {
    await open(() => '');
    await expect(assertFit(nc, 'tasks', { oldest: newest })).rejects.toThrow(
      /^The NATS server is \d+\.\d+\.\d+, older than 999\.0\.0: it may lose messages; update it\.$/,
    );
    await expect(assertFit(nc, 'tasks', { oldest: any })).rejects.toThrow(/runs without JetStream/);
  });

  it('is refused when it keeps our events in memory', async () => {
    await open(onDisk);
    const manager = await jetstreamManager(nc);
    await assertFit(nc, 'tasks', { oldest: any });
    await manager.streams.add({ name: 'EVT_TASKS', subjects: ['evt.tasks.>'], storage: StorageType.Memory });
    await expect(assertFit(nc, 'tasks', { oldest: any })).rejects.toThrow(
      'The stream EVT_TASKS is kept in memory: delete it, so that it is made again on disk.',
    );
    await assertFit(nc, 'sales', { oldest: any });
  });

  it('is refused when it acknowledges before it syncs, and taken by what its monitoring tells', async () => {
    await open(onDisk);
    await expect(assertFit(nc, 'tasks', { oldest: any, monitorUrl })).rejects.toThrow(
      /set sync_interval: always\.$/,
    );
    const monitoring = createServer((_, response) =>
      response.end(JSON.stringify({ jetstream: { config: { store_dir: '/data', sync_always: true } } })),
    ).listen(0, '127.0.0.1');
    await once(monitoring, 'listening');
    const { port } = monitoring.address() as AddressInfo;
    await assertFit(nc, 'tasks', { oldest: any, monitorUrl: `http://127.0.0.1:${port}` });
    monitoring.close();
    monitoring.closeAllConnections();
  });
});

describe('a service', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start();
  });
  afterAll(() => rig.stop());

  it('gives nothing to a server that is unfit, and says so for good', async () => {
    const ends: string[] = [];
    const tasks = await rig.service('tasks', {
      waits: false,
      options: { demands: { oldest: newest }, onClosed: (error) => ends.push(String(error)) },
    });
    await createCounters(tasks.db);
    await count(tasks, counterId(1));
    await eventually(() => ends.length === 1);
    expect(ends[0]).toMatch(/^UnfitServer: The NATS server is .+ older than 999\.0\.0/);
    expect(tasks.engine.health.connected).toBe(false);
    expect(await pendingOf(tasks)).toBe(1);
  });

  it('gives what it has to one that is fit, also after it was away', async () => {
    const tasks = await rig.service('tasks', { options: { demands: { oldest: any } } });
    await createCounters(tasks.db);
    await count(tasks, counterId(2));
    await eventually(async () => (await pendingOf(tasks)) === 0);
    await rig.natsDown();
    await count(tasks, counterId(2));
    await rig.natsUp();
    await eventually(async () => (await pendingOf(tasks)) === 0);
  });
});
