import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { eventually } from '@comptoir/testing';
import { freePort, identityOf } from '@comptoir/tool-servers';

const root = resolve(__dirname, '../../..');
const main = join(root, 'tools/start/dist/main.js');

/** Needs the built services: `npm test` builds before it tests. */
describe('npm start', () => {
  let home: string;
  let env: NodeJS.ProcessEnv;
  let url: string;
  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'comptoir-launch-'));
    const port = await freePort();
    const { PATH, HOME } = process.env;
    env = { PATH, HOME, COMPTOIR_HOME: home, PORT: String(port) };
    url = `http://127.0.0.1:${port}`;
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('brings everything up, survives a kill of everything without losing data, and stops without a trace', async () => {
    const first = launch();
    await first.ready();
    expect(first.output()).toMatch(/direction@comptoir\.example +\S+ +Direction/);
    const before = await quotes();
    expect(before).toBeGreaterThan(0);

    const second = spawnSync(process.execPath, [main], { env, encoding: 'utf8' });
    expect(second.status).toBe(1);
    expect(second.stdout).toContain(`Comptoir already runs here (process ${first.process.pid})`);
    expect(spawnSync(process.execPath, [main, 'reset'], { env, encoding: 'utf8' }).stdout).toContain(
      'already runs here',
    );

    const killed = [first.process.pid ?? 0, ...children()];
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await once(first.process, 'exit');

    const third = launch();
    await third.ready();
    expect(third.output()).not.toContain('Loading demo data');
    expect(await quotes()).toBe(before);
    const running = children();
    third.process.kill('SIGINT');
    expect(await once(third.process, 'exit')).toEqual([0, null]);
    await eventually(() => running.every((pid) => identityOf(pid) === undefined));

    writeFileSync(join(home, 'my-notes.txt'), 'kept');
    expect(spawnSync(process.execPath, [main, 'reset'], { env }).status).toBe(0);
    expect(readdirSync(home)).toEqual(['my-notes.txt']);
  }, 300_000);

  function launch() {
    const child: ChildProcess = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (text += String(chunk)));
    return {
      process: child,
      output: () => text,
      ready: () =>
        eventually(() => {
          if (child.exitCode !== null) throw new Error(text);
          return text.includes('Ctrl-C stops everything');
        }, 120_000),
    };
  }

  function children(): number[] {
    const marks = JSON.parse(readFileSync(join(home, 'children.json'), 'utf8')) as { pid: number }[];
    return marks.map(({ pid }) => pid);
  }

  async function quotes(): Promise<number> {
    const { email, password } =
      (
        JSON.parse(readFileSync(join(home, 'demo-accounts.json'), 'utf8')) as {
          email: string;
          password: string;
        }[]
      )[0] ?? {};
    const headers = { 'content-type': 'application/json' };
    const session = await fetch(`${url}/api/v1/sessions`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ email, password }),
    });
    const { accessToken } = (await session.json()) as { accessToken: string };
    const list = await fetch(`${url}/api/v1/quotes`, { headers: { authorization: `Bearer ${accessToken}` } });
    return ((await list.json()) as { page: { total: number } }).page.total;
  }
});
