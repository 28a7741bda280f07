import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Asks, Backbone, noMetrics, silentLog } from '@comptoir/messaging';
import { testDatabase, testNats, type TestDatabase, type TestNats } from '@comptoir/testing';
import { signInternalToken } from '../src';
import { keyPair, say } from './echo-service.builder';

const root = join(__dirname, '..', '..', '..');
const main = [
  '--conditions=@comptoir/source',
  '-r',
  join(root, 'tools', 'swc-register.cjs'),
  join(__dirname, 'echo.main.ts'),
];
const { publicJwk, privateJwk } = keyPair();
const claims = {
  userId: 'u1',
  name: 'Claire',
  sessionId: 's1',
  grants: { 'task.read': { scope: 'network' } },
} as const;
let database: TestDatabase;
let nats: TestNats;
const children: ChildProcess[] = [];

beforeAll(async () => void ([database, nats] = await Promise.all([testDatabase(), testNats()])));
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await Promise.all([database.drop(), nats.stop()]);
});

/** One service process and what it wrote. */
class Service {
  readonly child: ChildProcess;
  out = '';
  err = '';
  private readonly ended: Promise<unknown[]>;

  constructor(args: string[], env: Record<string, string>) {
    this.child = spawn(process.execPath, [...main, ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(this.child);
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.ended = once(this.child, 'close');
  }

  async code(): Promise<unknown> {
    return (await this.ended)[0];
  }

  async says(text: string): Promise<void> {
    const until = Date.now() + 30_000;
    while (!this.out.includes(text)) {
      if (Date.now() > until || this.child.exitCode !== null)
        throw new Error(`never said "${text}": ${this.out}${this.err}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

const env = () => ({
  NODE_ENV: 'test',
  DATABASE_URL: database.url,
  NATS_URL: nats.url,
  PORT: '0',
  INTERNAL_TOKEN_PUBLIC_KEY: JSON.stringify(publicJwk),
  CURSOR_KEY: 'hunter2 hunter2 hunter2 hunter2 hunter2',
});

describe('a service as a process', () => {
  it('dies of a faulty environment, listing every fault', async () => {
    const service = new Service([], { ...env(), PORT: 'x', DATABASE_URL: '' });
    expect(await service.code()).toBe(1);
    expect(service.err).toMatch(
      /^tasks cannot start, its environment has faults:\n {2}DATABASE_URL: is missing\n {2}PORT: .+\n$/,
    );
  });

  it('dies in one line when its database is not there', async () => {
    const service = new Service([], { ...env(), DATABASE_URL: 'postgres://tasks:hunter2@127.0.0.1:1/tasks' });
    expect(await service.code()).toBe(1);
    expect(JSON.parse(service.out)).toMatchObject({
      level: 'error',
      msg: 'cannot start',
      err: { message: expect.stringContaining('ECONNREFUSED') as string },
    });
    expect(service.out).not.toContain('hunter2');
  });

  it('dies in one sentence in production of a NATS server that may lose messages', async () => {
    const monitoring = createServer((_, response) => response.end('{"jetstream":{"config":{}}}')).listen(
      0,
      '127.0.0.1',
    );
    await once(monitoring, 'listening');
    const { port } = monitoring.address() as AddressInfo;
    const service = new Service([], {
      ...env(),
      NODE_ENV: 'production',
      NATS_MONITOR_URL: `http://127.0.0.1:${port}`,
    });
    expect(await service.code()).toBe(1);
    expect(service.out).toMatch(
      /"msg":"The NATS server (is .+, older than 2\.12\.7|does not sync every write)/,
    );
    monitoring.close();
    monitoring.closeAllConnections();
  });

  it('prints its configuration without its secrets', async () => {
    const service = new Service(['--print-config'], env());
    expect(await service.code()).toBe(0);
    expect(JSON.parse(service.out)).toMatchObject({ DATABASE_URL: '***', PORT: 0, NODE_ENV: 'test' });
    expect(service.out).not.toContain('hunter2');
  });

  it('migrates on command: first tells, then does, then finds nothing to do', async () => {
    const run = async (...args: string[]) => {
      const service = new Service(['migrate', ...args], env());
      expect(await service.code()).toBe(0);
      return (JSON.parse(service.out) as { migrations: string[] }).migrations;
    };
    const names = ['MessagingTables20261124000001', 'CreateEcho20261124100000'];
    expect([await run('--dry-run'), await run(), await run()]).toEqual([names, names, []]);
  });

  it('does what its definition can do besides serving, and says by its code whether all is fine', async () => {
    for (const [code, ...args] of [[0, '--fine'], [1]] as const) {
      const service = new Service(['look', ...args], env());
      expect(await service.code()).toBe(code);
      expect(JSON.parse(service.out)).toMatchObject({ msg: 'look', rows: [{ n: 7 }] });
    }
  });

  it('answers what it has in hand when told to stop, then exits with 0', async () => {
    const service = new Service([], { ...env(), MIGRATE_ON_START: 'true' });
    await service.says('"serving"');
    const backbone = new Backbone({
      name: 'gateway',
      url: nats.url,
      log: silentLog,
      onClosed: () => undefined,
    });
    const asks = new Asks(backbone, 'gateway', noMetrics);
    const as = await signInternalToken(privateJwk, claims, 'tasks');
    const ask = (afterMs: number) => asks.ask(say, { text: 'bye', afterMs }, { as, timeoutMs: 5_000 });
    await ask(0);
    const slow = ask(700);
    await new Promise((resolve) => setTimeout(resolve, 200));
    service.child.kill('SIGTERM');
    expect(await slow).toEqual({ text: 'bye', by: 'u1' });
    expect(await service.code()).toBe(0);
    await expect(ask(0)).rejects.toMatchObject({ code: 'tasks.unavailable' });
    await backbone.close();
  });
});
