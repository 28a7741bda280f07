// Installs the packages of package-lock.json when node_modules does not hold them. Imports nothing but Node.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFile = join(root, 'package-lock.json');
const installedFile = join(root, 'node_modules', '.package-lock.json');
const stampFile = join(root, 'node_modules', '.comptoir-deps');

requireNode(20, 19);
const stamp = `${createHash('sha256').update(readFileSync(lockFile)).digest('hex')} ${process.versions.modules}`;
if (readOr(stampFile, '') !== stamp) {
  if (!holdsTheLock()) install();
  writeFileSync(stampFile, stamp);
}

function requireNode(major, minor) {
  const [hasMajor, hasMinor] = process.versions.node.split('.').map(Number);
  if (hasMajor > major || (hasMajor === major && hasMinor >= minor)) return;
  console.error(
    `Comptoir needs Node ${major}.${minor} or newer; this is ${process.version}. Please install a newer Node.`,
  );
  process.exit(1);
}

/**
 * True when npm's own record of node_modules names the locked version of every package that is not
 * optional: then an installation made by hand is taken as it is. A change of Node's binary interface
 * or an installation that was cut off always installs again.
 */
function holdsTheLock() {
  const before = readOr(stampFile, stamp);
  if (!existsSync(installedFile) || before.split(' ')[1] !== process.versions.modules) return false;
  const locked = JSON.parse(readFileSync(lockFile, 'utf8')).packages;
  const installed = JSON.parse(readFileSync(installedFile, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.optional ||
      (installed[path] !== undefined &&
        installed[path].version === entry.version &&
        existsSync(join(root, path))),
  );
}

/** From nothing by `npm ci`; what is there already is only brought up to the lock, in seconds. */
function install() {
  console.log('Installing packages (once; about a minute) …');
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('npm-cli.js') ? [process.execPath, [npm]] : ['npm', []];
  const began = Date.now();
  const { status, error } = spawnSync(
    command,
    [
      ...first,
      existsSync(installedFile) ? 'install' : 'ci',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      '--no-progress',
      '--include=dev',
    ],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) {
    console.error(
      `Installing packages failed${error ? `: ${error.message}` : ''}. The lines above say why; run the command again when it is mended.`,
    );
    process.exit(1);
  }
  console.log(`Packages installed in ${Math.round((Date.now() - began) / 1000)} s.`);
}

function readOr(path, otherwise) {
  return existsSync(path) ? readFileSync(path, 'utf8') : otherwise;
}
