// `npm run X` comes here: builds what X needs when a source file has changed, then becomes X. Imports nothing but Node.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const web = 'apps/web';
const frontLibs = ['libs/client', 'libs/contracts', 'libs/kernel'];
const fromSource = ['node', '--conditions=@comptoir/source', '-r', './tools/swc-register.cjs'];
const gates = (sequence) => ({ source: 'tools/gates/src/main.ts', args: [sequence] });

/** What `npm run NAME` does: a program that runs from source, or one that is built and then loaded into this process. */
const commands = {
  start: {
    main: 'tools/start/dist/main.js',
    builds: ['apps/*', 'tools/start', 'tools/mail-catcher', 'tools/demo'],
  },
  reset: { main: 'tools/start/dist/main.js', args: ['reset'], builds: ['tools/start'] },
  import: { main: 'tools/import-folder/dist/main.js', builds: ['tools/import-folder'] },
  generate: { main: 'tools/generate/dist/main.js', builds: ['tools/generate'] },
  bench: { main: 'tools/bench/dist/main.js', builds: ['apps/*', 'tools/mail-catcher', 'tools/bench'] },
  faults: { main: 'tools/faults/dist/main.js', builds: ['apps/*', 'tools/mail-catcher', 'tools/faults'] },
  'dead-letters': { main: 'libs/messaging/dist/dead-letters/main.js', builds: ['libs/messaging'] },
  'nats-provision': { main: 'libs/messaging/dist/provision/main.js', builds: ['libs/messaging'] },
  'release-event': { source: 'tools/gates/src/released/main.ts' },
  'docs-generate': { source: 'tools/gates/src/maps/main.ts' },
  'test-containers': {
    main: 'tools/test-containers/dist/main.js',
    builds: ['tools/test-containers', 'tools/demo'],
  },
  check: gates('check'),
  test: gates('test'),
  story: gates('story'),
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (command === undefined) {
  console.error(`There is no "${name}". What can be run: ${Object.keys(commands).join(', ')}.`);
  process.exit(2);
}
if (command.source) process.exit(await run([...fromSource, command.source, ...(command.args ?? [])], args));
else await become(command);

async function become({ main, args: first = [], builds }) {
  const status = await build(builds, { aloud: name === 'start' });
  if (status !== 0) process.exit(status);
  if (!existsSync(main)) {
    console.error(`${main} is missing: "${name}" is not part of this version.`);
    process.exit(1);
  }
  process.argv = [process.argv[0], join(root, main), ...first, ...args];
  await import(pathToFileURL(join(root, main)));
}

/**
 * Compiles these folders and what they stand on, and bundles the front when it is among them; skips what no
 * source file has changed for. Nx (`npm run build`) runs the same compiler, package by package, for CI.
 */
async function build(folders, { aloud = false } = {}) {
  const projects = folders.flatMap(projectsIn);
  const packages = projects.filter((folder) => folder !== web);
  const began = Date.now();
  const jobs = [
    freshened(packages.join(), ['apps', 'libs', 'tools'], web, [
      'node',
      'node_modules/tsc7/bin/tsc',
      '-b',
      ...packages,
    ]),
    projects.includes(web) &&
      freshened(web, [web, ...frontLibs], undefined, ['node', 'node_modules/vite/bin/vite.js', 'build', web]),
  ].filter((job) => job && job.isStale());
  if (jobs.length === 0) return 0;
  if (aloud) console.log('Building what has changed …');
  const codes = await Promise.all(jobs.map((job) => job.run()));
  if (aloud) console.log(`Built in ${((Date.now() - began) / 1000).toFixed(1)} s.`);
  return Math.max(...codes);
}

/** A command that need not run again while the files of `sources` (without those of `but`) are what they were. */
function freshened(title, sources, but, command) {
  const stampFile = join(
    'node_modules',
    '.comptoir-built',
    createHash('sha256').update(title).digest('hex').slice(0, 16),
  );
  const stamp = fingerprint(sources, but);
  const outputs = title.split(',').map((folder) => join(folder, packageOf(folder).main ?? 'dist'));
  return {
    isStale: () =>
      !existsSync(stampFile) ||
      readFileSync(stampFile, 'utf8') !== stamp ||
      !outputs.every((path) => existsSync(path)),
    run: async () => {
      const code = await run(command, [], { quiet: true });
      mkdirSync(dirname(stampFile), { recursive: true });
      if (code === 0) writeFileSync(stampFile, stamp);
      return code;
    },
  };
}

function projectsIn(folder) {
  const folders = folder.endsWith('/*')
    ? readdirSync(folder.slice(0, -2)).map((each) => `${folder.slice(0, -2)}/${each}`)
    : [folder];
  return folders.filter((each) => existsSync(join(each, 'package.json')) && existsSync(join(each, 'src')));
}

function packageOf(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** Names, sizes and times of every source file, and which Node builds them. */
function fingerprint(folders, but) {
  const hash = createHash('sha256').update(process.version);
  const look = (path) => {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path} ${size} ${mtimeMs}\n`);
  };
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.name === 'dist' || entry.name === 'node_modules' || path === but) continue;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) look(path);
    }
  };
  for (const folder of folders) walk(folder);
  for (const file of ['package-lock.json', 'tsconfig.base.json']) look(file);
  return hash.digest('hex');
}

/** Runs a program to its end; when quiet its output appears only if it fails. Interruptions reach it too. */
function run([program, ...fixed], more, { quiet = false } = {}) {
  const command = program === 'node' ? process.execPath : program;
  const child = spawn(command, [...fixed, ...more], {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
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
