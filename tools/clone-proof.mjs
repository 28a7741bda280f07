// `npm run proof:clone`: what the README promises, from a fresh clone to a reset, below a home that nobody else may enter.
// As root it does so twice: as an ordinary user, made for it and removed afterwards, and as root. Imports nothing but Node.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = dirname(dirname(fileURLToPath(import.meta.url)));
const patienceMs = 30 * 60_000;
const base = mkdtempSync(join(tmpdir(), 'comptoir-clone-'));
chmodSync(base, 0o755);
const bundle = join(base, 'comptoir.bundle');
const running = new Set();

try {
  must('git', ['-C', source, 'bundle', 'create', '--quiet', bundle, 'HEAD']);
  const root = process.getuid() === 0;
  if (root) await withOrdinaryUser((user) => prove(user));
  await prove({ name: root ? 'root' : 'this user', home: join(base, 'home') });
} finally {
  endAll();
  rmSync(base, { recursive: true, force: true });
}

async function prove({ name, home, uid, gid }) {
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o700);
  const folder = join(home, 'comptoir');
  const as = { uid, gid, cwd: home, env: environmentOf(home) };
  console.log(`As ${name}:`);
  must('git', ['clone', '--quiet', bundle, folder], as);
  const inside = { ...as, cwd: folder };

  const first = await started(inside, 'npm start, the first one');
  const before = await quotesOf(folder, first.url);
  const children = JSON.parse(readFileSync(join(folder, '.comptoir', 'children.json'), 'utf8'));
  end(-first.pid);
  for (const { pid } of children) end(pid);
  await first.ended;
  running.delete(first.pid);

  const second = await started(inside, 'npm start after kill -9 of everything');
  const after = await quotesOf(folder, second.url);
  if (after !== before) throw new Error(`${before} quotes before the kill, ${after} after it`);
  console.log(`  ${after} quotes before and after`);
  await timed('Ctrl-C', async () => {
    process.kill(-second.pid, 'SIGINT');
    await second.ended;
  });
  running.delete(second.pid);
  await timed('npm run reset', () => must('npm', ['run', '--silent', 'reset'], inside));
  if (existsSync(join(folder, '.comptoir', 'postgres'))) throw new Error('the reset left data');
}

/** `npm start` until it says that everything is there. */
async function started(options, what) {
  const child = spawn('npm', ['start'], { ...options, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  running.add(child.pid);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await timed(what, async () => {
    for (const giveUpAt = Date.now() + patienceMs; !said.includes('Ctrl-C stops everything');) {
      if (child.exitCode !== null || Date.now() > giveUpAt) throw new Error(said);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  const [, url, seconds] = /Comptoir is ready at (\S+) \(([\d.]+) s\)/.exec(said);
  console.log(`    of which the launcher itself ${seconds} s`);
  return { pid: child.pid, url, ended };
}

async function quotesOf(folder, url) {
  const [account] = JSON.parse(readFileSync(join(folder, '.comptoir', 'demo-accounts.json'), 'utf8'));
  const { email, password } = account;
  const headers = { 'content-type': 'application/json' };
  const session = await fetch(`${url}/api/v1/sessions`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ email, password }),
  });
  const { accessToken } = await session.json();
  const list = await fetch(`${url}/api/v1/quotes`, { headers: { authorization: `Bearer ${accessToken}` } });
  if (!list.ok) throw new Error(`the list answered ${list.status}`);
  return (await list.json()).page.total;
}

async function withOrdinaryUser(work) {
  const name = `comptoir-${process.pid}`;
  const home = join(base, name);
  must('useradd', ['--create-home', '--home-dir', home, '--shell', '/bin/sh', name]);
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) => Number(must('id', [flag, name]).trim()));
    chownSync(bundle, uid, gid);
    await work({ name: 'an ordinary user', home, uid, gid });
  } finally {
    endAll();
    spawnSync('userdel', ['--force', name], { stdio: 'ignore' }); // what it started may be about to end
  }
}

/** What a fresh login has, and how this machine reaches its package registry. */
function environmentOf(home) {
  const kept = Object.entries(process.env).filter(([key]) =>
    /^(PATH|LANG|NODE_EXTRA_CA_CERTS|(npm_config_registry|https?_proxy|no_proxy))$/i.test(key),
  );
  return { ...Object.fromEntries(kept), HOME: home };
}

function must(command, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', ...options });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${error ?? stderr}`);
  return stdout;
}

async function timed(what, work) {
  const began = Date.now();
  await work();
  console.log(`  ${what}: ${((Date.now() - began) / 1000).toFixed(1)} s`);
}

/** What a launcher started ends by itself once the launcher is gone. */
function endAll() {
  for (const pid of running) end(-pid);
  running.clear();
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it is gone already
  }
}
