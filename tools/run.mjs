// `npm run X` comes here: builds what X needs when a source file has changed, then becomes X. Imports nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const bin = (name) => ['node', join('node_modules', '.bin', name)];
const fromSource = ['node', '--conditions=@comptoir/source', '-r', './tools/swc-register.cjs'];
const gates = [...fromSource, 'tools/gates/src/main.ts'];

/** What `npm run NAME` does: a sequence of gates, or a program that is built and then loaded into this process. */
const commands = {
  start: {
    main: 'tools/start/dist/main.js',
    builds: ['apps/*', 'tools/start', 'tools/mail-catcher', 'tools/demo'],
  },
  reset: { main: 'tools/start/dist/main.js', args: ['reset'], builds: ['tools/start'] },
  import: { main: 'tools/import-folder/dist/main.js', builds: ['tools/import-folder'] },
  generate: { main: 'tools/generate/dist/main.js', builds: ['tools/generate'] },
  bench: { main: 'tools/bench/dist/main.js', builds: ['apps/*', 'tools/bench'] },
  faults: { main: 'tools/faults/dist/main.js', builds: ['apps/*', 'tools/faults'] },
  'dead-letters': { main: 'libs/messaging/dist/dead-letters/main.js', builds: ['libs/messaging'] },
  'nats-provision': { main: 'libs/messaging/dist/provision/main.js', builds: ['libs/messaging'] },
  'release-event': { main: 'tools/gates/dist/main.js', args: ['release-event'], builds: ['tools/gates'] },
  'docs-generate': {
    main: 'tools/gates/dist/main.js',
    args: ['docs-generate'],
    builds: ['apps/*', 'tools/gates'],
  },
  'test-containers': { main: 'tools/test-containers/dist/main.js', builds: ['tools/test-containers'] },
  check: { gates: 'check' },
  test: { gates: 'test' },
  story: { gates: 'story' },
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`There is no "${name}". What can be run: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (command.gates) process.exit(await run([...gates, command.gates], args));
else await become(command);

async function become({ main, args: first = [], builds }) {
  const status = await build(name, ...builds);
  if (status !== 0) process.exit(status);
  if (!existsSync(main)) {
    console.error(`${main} is missing: "${name}" is not part of this version.`);
    process.exit(1);
  }
  process.argv = [process.argv[0], join(root, main), ...first, ...args];
  await import(pathToFileURL(join(root, main)));
}

/** Builds these projects and what they stand on; skips even the question when no file of the workspace has changed since. */
async function build(title, ...folders) {
  const projects = folders.includes('*') ? [] : folders.flatMap(projectsIn);
  const stampFile = join(
    root,
    'node_modules',
    '.comptoir-built',
    createHash('sha256').update(projects.join()).digest('hex').slice(0, 16),
  );
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp && projects.every(isBuilt)) return 0;
  const began = Date.now();
  if (title === 'start') console.log('Building what has changed …');
  const chosen =
    projects.length === 0 ? [] : [`--projects=${projects.map((folder) => packageOf(folder).name).join(',')}`];
  const status = await run(
    [...bin('nx'), 'run-many', '-t', 'build', ...chosen, '--output-style=static'],
    [],
    {
      quiet: title !== 'everything',
      env: { ...process.env, NX_DAEMON: 'false', NX_NO_CLOUD: 'true', NX_TUI: 'false' },
    },
  );
  if (status !== 0) return status;
  if (title === 'start') console.log(`Built in ${Math.round((Date.now() - began) / 1000)} s.`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  return 0;
}

function projectsIn(folder) {
  const folders = folder.endsWith('/*')
    ? readdirSync(folder.slice(0, -2)).map((each) => `${folder.slice(0, -2)}/${each}`)
    : [folder];
  return folders.filter((each) => existsSync(join(each, 'package.json')));
}

function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

function isBuilt(folder) {
  return existsSync(join(folder, packageOf(folder).main ?? 'dist'));
}

/** Names, sizes and times of every source file, and which Node builds them. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  const look = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${relative(root, path)} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.name === 'dist' || entry.name === 'node_modules') continue;
      const path = join(folder, entry.name);
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) look(path);
    }
  };
  for (const folder of ['apps', 'libs', 'tools']) walk(folder);
  for (const file of ['package-lock.json', 'nx.json', 'tsconfig.base.json']) look(file);
  return hash.digest('hex');
}

/** Runs a program to its end; when quiet its output appears only if it fails. Interruptions reach it too. */
function run([program, ...fixed], more, { quiet = false, env = process.env } = {}) {
  const command = program === 'node' ? process.execPath : program;
  const child = spawn(command, [...fixed, ...more], {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env,
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => output.push(chunk));
  const pass = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
  return new Promise((resolve) => {
    child.once('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.once('close', (code) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.off(signal, pass);
      if (code !== 0) for (const chunk of output) process.stderr.write(chunk);
      resolve(code ?? 1);
    });
  });
}
